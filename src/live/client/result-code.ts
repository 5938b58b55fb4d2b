import {type FailureKind, LiveFailure} from '../failure.ts';

/*
 * The result codes of data.go.kr and its providers (live.md §1.3), and the forms they come in: gateway XML (A),
 * the same in JSON (A′), one line of text (B), the provider's own envelope (C), and KOPIS's.
 */

const KINDS: Readonly<Record<number, FailureKind>> = {
  1: 'upstream',
  2: 'upstream',
  4: 'upstream',
  5: 'upstream',
  10: 'bad-request',
  11: 'bad-request',
  12: 'withdrawn',
  20: 'auth',
  21: 'auth',
  22: 'quota',
  23: 'rate',
  30: 'auth',
  31: 'auth',
  32: 'auth',
  33: 'auth',
  99: 'upstream',
};

const NO_DATA = 3;

const PLAIN: readonly (readonly [text: string, code: string])[] = [
  ['unauthorized', '30'],
  ['forbidden', '20'],
  ['api not found', '12'],
  ['error forwarding request', '04'],
  ['error receiving response', '04'],
  ['api rate limit exceeded', '23'],
  ['api token quota exceeded', '22'],
  ['unexpected error', '99'],
];

/** The error that a parsed body reports, `no-data` where it says it has nothing, else nothing. */
export function failureOfResult(value: unknown): LiveFailure | 'no-data' | undefined {
  if (isKopisError(value)) return new LiveFailure('auth', 'KOPIS return code');
  const code = resultCode(value);
  if (code === undefined)
    return hasErrorElement(value) ? new LiveFailure('upstream', 'error element') : undefined;
  const number = /^\d{1,4}$/.test(code) ? Number(code) : undefined;
  if (number === 0) return undefined;
  if (number === NO_DATA || /^NO_?DATA/.test(code)) return 'no-data';
  const kind = number === undefined ? namedKind(code) : (KINDS[number] ?? 'upstream');
  return new LiveFailure(kind, `result code ${code.slice(0, 40)}`, code.padStart(2, '0'));
}

export function failureOfPlainText(text: string, status: number): LiveFailure {
  const line = text.toLowerCase();
  const code = PLAIN.find(([start]) => line.startsWith(start))?.[1];
  if (code !== undefined) return new LiveFailure(KINDS[Number(code)] ?? 'upstream', text.slice(0, 60), code);
  if (status > 299) return failureOfStatus(status);
  return new LiveFailure(text === '' ? 'upstream' : 'schema', text === '' ? 'empty body' : 'plain text');
}

export function failureOfStatus(status: number): LiveFailure {
  const kind =
    status >= 500
      ? 'upstream'
      : status === 429
        ? 'rate'
        : status === 401
          ? 'auth'
          : status === 403 || status === 404 || (status >= 300 && status < 400)
            ? 'blocked'
            : 'bad-request';
  return new LiveFailure(kind, `HTTP status ${status}`);
}

function resultCode(value: unknown): string | undefined {
  const gateway = at(value, 'OpenAPI_ServiceResponse', 'cmmMsgHeader');
  if (at(value, 'OpenAPI_ServiceResponse') !== undefined)
    return textOf(at(gateway, 'returnReasonCode')) ?? nameOf(gateway) ?? '99';
  const header = at(value, 'response', 'header') ?? at(value, 'header') ?? at(firstValue(value), 'header');
  return textOf(at(header, 'resultCode')) ?? textOf(at(header, 'code'));
}

/** The code's name stands in `returnAuthMsg` of the XML, and in `errMsg` of the JSON (live.md §1.3). */
function nameOf(gateway: unknown): string | undefined {
  return [at(gateway, 'returnAuthMsg'), at(gateway, 'errMsg')]
    .map(textOf)
    .find((name) => name !== undefined && /^[A-Z_]+_ERROR$/.test(name));
}

/** KOPIS's own codes are not those of the portal: any but 00 is about the key or a parameter (live.md §3.3). */
function isKopisError(value: unknown): boolean {
  const code =
    textOf(at(value, 'dbs', 'db', 'returncode')) ?? textOf(at(value, 'boxofs', 'boxof', 'returncode'));
  return code !== undefined && !/^0+$/.test(code);
}

/** Some services give the code's name in place of its number. */
function namedKind(code: string): FailureKind {
  if (/KEY|DENIED|IP_ERROR|UNSIGNED|DEADLINE/.test(code)) return 'auth';
  if (/NO_OPENAPI/.test(code)) return 'withdrawn';
  return /LIMITED|QUOTA/.test(code) ? 'quota' : 'upstream';
}

/** KOPIS's undocumented error bodies: an element named error, errorcode or errormsg near the root. */
function hasErrorElement(value: unknown): boolean {
  const places = [value, at(value, 'dbs'), at(value, 'dbs', 'db'), firstValue(value)];
  return places.some((place) =>
    ['error', 'errorcode', 'errormsg'].some(
      (name) => at(place, name) !== undefined && at(place, name) !== null,
    ),
  );
}

function firstValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value)[0]
    : undefined;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((place, key) => {
    const isObject = typeof place === 'object' && place !== null && Object.hasOwn(place, key);
    return isObject ? (place as Record<string, unknown>)[key] : undefined;
  }, value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
