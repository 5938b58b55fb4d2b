import type {ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';

/** What can go wrong at an upstream, as the simulator does it on demand. */
export const FAULTS = [
  'slow',
  'stalled',
  'drip',
  'reset',
  '500',
  'html',
  'key-xml',
  'key-json',
  'key-text',
  'key-envelope',
  'quota',
  'empty',
  'one',
  'drift',
  'oversize',
  'bomb',
  'elements',
  'packed-bomb',
  'control',
  'redirect',
  'malformed',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Faults that replace the whole answer; `false` for those that only change its rows. */
export function answerWithFault(fault: Fault, response: ServerResponse): boolean {
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, {'content-type': type}).end(body);
    return true;
  };
  switch (fault) {
    case 'slow':
      return true; // never answers; the client has to give up
    case 'stalled':
      response.writeHead(200, {'content-type': 'application/json'}).write('{"resp');
      return true;
    case 'drip':
      drip(response);
      return true;
    case 'elements':
      return send(
        200,
        'text/xml',
        `<response><body><items>${'<item><a/></item>'.repeat(150_000)}</items></body></response>`,
      );
    case 'packed-bomb':
      response
        .writeHead(200, {'content-type': 'application/json', 'content-encoding': 'gzip'})
        .end(packedSpaces());
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case '500':
      return send(500, 'text/plain', 'Internal Server Error');
    case 'html':
      return send(200, 'application/json', '<!DOCTYPE html><html><body>점검 중입니다</body></html>');
    case 'key-xml':
      return send(200, 'text/xml', gatewayXml('SERVICE_KEY_IS_NOT_REGISTERED_ERROR', '30'));
    case 'quota':
      return send(200, 'text/xml', gatewayXml('LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR', '22'));
    case 'key-json':
      return send(
        200,
        'application/json',
        '{"OpenAPI_ServiceResponse":{"cmmMsgHeader":{"errMsg":"SERVICE_KEY_IS_NOT_REGISTERED_ERROR","returnAuthMsg":"키","returnReasonCode":"30"}}}',
      );
    case 'key-text':
      return send(401, 'text/plain', 'Unauthorized');
    case 'key-envelope':
      return send(200, 'application/json', '{"response":{"header":{"resultCode":"30","resultMsg":"KEY"}}}');
    case 'oversize':
      response.writeHead(200, {'content-type': 'application/json'});
      pour(response, 100);
      return true;
    case 'bomb':
      return send(
        200,
        'text/xml',
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><response><header><resultCode>00</resultCode></header><body>&b;</body></response>',
      );
    case 'redirect':
      response.writeHead(302, {location: 'http://127.0.0.2:9/elsewhere'}).end();
      return true;
    case 'malformed':
      return send(200, 'application/json', '{"response":');
    default:
      return false;
  }
}

function gatewayXml(message: string, code: string): string {
  return `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${message}</returnAuthMsg><returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`;
}

/** So many megabytes, as long as anybody takes them. */
function pour(response: ServerResponse, megabytes: number): void {
  const chunk = Buffer.alloc(1024 * 1024, 32);
  let left = megabytes;
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) break;
    if (left > 0) response.once('drain', more);
    else response.end();
  };
  more();
}

/** A byte now and then, for ever: no single wait is long. */
function drip(response: ServerResponse): void {
  response.writeHead(200, {'content-type': 'application/json'});
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}

let packed: Buffer | undefined;

/** A hundred megabytes in a hundred kilobytes. */
function packedSpaces(): Buffer {
  packed ??= gzipSync(Buffer.alloc(100 * 1024 * 1024, 32));
  return packed;
}

const ESCAPE = '\u001b]0;owned\u0007\u001b[31m\u009b2J';

/** Rows as a fault leaves them: none, one, renamed fields, or hostile text in each. */
export function faultyRows(rows: readonly object[], fault: Fault | undefined): object[] {
  switch (fault) {
    case 'empty':
      return [];
    case 'one':
      return rows.slice(0, 1);
    case 'drift':
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [`new_${key}`, value])),
      );
    case 'control':
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) =>
            /name|nm$|title|dutyname|starter|stadium|addr/i.test(key) && typeof value === 'string'
              ? [key, `${ESCAPE}${value}`]
              : [key, value],
          ),
        ),
      );
    default:
      return [...rows];
  }
}
