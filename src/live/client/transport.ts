import {brotliDecompressSync, gunzipSync, inflateSync} from 'node:zlib';
import {Agent, request as ask, errors} from 'undici';
import {LiveFailure} from '../failure.ts';
import type {RawAnswer} from './body.ts';

export const LARGEST_BODY_BYTES = 8 * 1024 * 1024;
const CONNECT_TIMEOUT_MS = 3000;
const MOST_REDIRECTS = 2;
const MOST_CONNECTIONS = 4;

export interface Call {
  url: URL;
  headers: Readonly<Record<string, string>>;
  form: string | undefined;
}

export interface Transport {
  /** One HTTP exchange. Follows redirects within the host only. Throws `LiveFailure`. */
  exchange(call: Call, signal: AbortSignal): Promise<RawAnswer>;
  close(): Promise<void>;
}

/*
 * undici's own interceptors were tried first (undici 8, a server on loopback), and none fits:
 * retry: a 200 that says "DB_ERROR" is not repeated, and a 503 with `Retry-After: 30` is waited for past every limit.
 * cache: goes by headers, which these upstreams don't send (two requests, no hit), and keeps the key with the URL.
 * deduplicate: within one process, where two same requests never meet; ours is among all of the machine (answers.ts).
 * dns: one lookup in place of four for a question, but hands on one address, so that Node no longer tries both families.
 * decompress: `maxResponseSize` counts packed bytes only: 100 KB became 100 MB.
 */

/** HTTP with every limit on: time to connect, to headers, to the end of the body, size, connections per host. */
export function createTransport(timeoutMs: number): Transport {
  const agent = new Agent({
    connect: {timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs)},
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: LARGEST_BODY_BYTES,
    connections: MOST_CONNECTIONS,
    autoSelectFamily: true,
  });
  return {
    async exchange(call, signal) {
      try {
        return await follow(call, agent, signal);
      } catch (error) {
        throw asFailure(error, signal);
      }
    },
    close: () => agent.destroy(),
  };
}

async function follow(call: Call, dispatcher: Agent, signal: AbortSignal, redirects = 0): Promise<RawAnswer> {
  const {statusCode, headers, body} = await ask(call.url, {
    dispatcher,
    signal,
    method: call.form === undefined ? 'GET' : 'POST',
    headers: call.headers,
    body: call.form ?? null,
  });
  const location = headers.location;
  if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
    discard(body);
    const target = URL.parse(location, call.url);
    const isSameHost = target?.host === call.url.host && target.protocol === call.url.protocol;
    if (target === null || !isSameHost || call.form !== undefined || redirects >= MOST_REDIRECTS) {
      throw new LiveFailure('blocked', 'redirect to another host');
    }
    return follow({...call, url: target}, dispatcher, signal, redirects + 1);
  }
  if (Number(headers['content-length']) > LARGEST_BODY_BYTES) {
    discard(body);
    throw new LiveFailure('too-large', 'declared size over the limit');
  }
  return {status: statusCode, bytes: unpacked(await body.bytes(), headers['content-encoding'])};
}

/** "identity" is asked for, but some servers pack all the same; a small packed body may hold gigabytes. */
function unpacked(bytes: Uint8Array, encoding: string | string[] | undefined): Uint8Array {
  const unpack = UNPACKERS[`${encoding ?? 'identity'}`.toLowerCase()];
  if (unpack === undefined) return bytes;
  try {
    return unpack(bytes, {maxOutputLength: LARGEST_BODY_BYTES});
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new LiveFailure(
      isLarge ? 'too-large' : 'network',
      isLarge ? 'unpacked body over the limit' : 'broken packing',
    );
  }
}

const UNPACKERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync as typeof gunzipSync,
};

/** A body nobody reads reports its end as an error, which must not become uncaught. */
function discard(body: {on(event: 'error', listener: () => void): unknown; destroy(): unknown}): void {
  body.on('error', () => {});
  body.destroy();
}

function asFailure(error: unknown, signal: AbortSignal): LiveFailure {
  if (error instanceof LiveFailure) return error;
  if (signal.aborted) return new LiveFailure('timeout', 'no answer within the time limit');
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return new LiveFailure('too-large', 'body over the limit');
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new LiveFailure('timeout', 'no answer within the time limit');
  }
  // The message of a system error may name the host, which says nothing new; its code is enough.
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'connection failed';
  return new LiveFailure('network', code);
}
