import {setTimeout as delay} from 'node:timers/promises';
import {isTransient, LiveFailure} from '../failure.ts';
import type {UpstreamName} from '../upstreams.ts';
import {UPSTREAMS} from '../upstreams.ts';
import {readAnswer} from './body.ts';
import {keyHider, plainKey} from './key.ts';
import type {Body, Send, UpstreamRequest} from './request.ts';
import {createTransport, type Transport} from './transport.ts';

export interface SendOptions {
  base(upstream: UpstreamName): string;
  /** The configured key of an upstream. */
  key(upstream: UpstreamName): string | undefined;
  userAgent: string;
  /** How often a failed request is repeated, where repeating is safe. */
  retries: number;
  timeoutMs: number;
  /** Ends everything, whatever is under way. */
  signal: AbortSignal;
  /** Counts a request against the day's quota. Throws `LiveFailure` where there is none left. */
  spend(): void;
  /** Milliseconds to wait before the next request, so that two are never closer than `spacingMs`. */
  turn(upstream: UpstreamName, spacingMs: number): number;
}

const FIRST_PAUSE_MS = 300;
/** KOPIS asks to be left alone for longer, and so does anyone who says "too many". */
const LONG_PAUSE_MS = 1000;

/** Runs `use` with a way to ask upstreams, and ends every connection after it. */
export async function withSend<T>(options: SendOptions, use: (send: Send) => Promise<T>): Promise<T> {
  const transport = createTransport(options.timeoutMs);
  try {
    return await use((request) => sendWithRetries(request, transport, options));
  } finally {
    await transport.close();
  }
}

async function sendWithRetries(
  request: UpstreamRequest,
  transport: Transport,
  options: SendOptions,
): Promise<Body> {
  const retries = request.form === undefined ? options.retries : 0;
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendOnce(request, transport, options);
    } catch (error) {
      if (!(error instanceof LiveFailure) || !isTransient(error) || attempt >= retries) throw error;
      const pauseMs = error.kind === 'rate' ? LONG_PAUSE_MS : FIRST_PAUSE_MS * 3 ** attempt;
      await pause(pauseMs * (1 + Math.random() / 2), options.signal, error);
    }
  }
}

async function sendOnce(
  request: UpstreamRequest,
  transport: Transport,
  {base, key, userAgent, signal, spend, turn}: SendOptions,
): Promise<Body> {
  const {upstream, path, query, keyParameter, headers, form} = request;
  const url = new URL(base(upstream) + path);
  const configured = key(upstream);
  if (keyParameter !== undefined) {
    if (configured === undefined)
      throw new LiveFailure('disabled', `${UPSTREAMS[upstream].label}의 인증키가 없습니다`);
    url.searchParams.set(keyParameter, plainKey(configured));
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const {spacingMs} = UPSTREAMS[upstream];
  if (spacingMs > 0) await pause(turn(upstream, spacingMs), signal);
  spend();
  const answer = await transport.exchange(
    {
      url,
      headers: {
        'user-agent': userAgent,
        accept: 'application/json, application/xml;q=0.9, */*;q=0.5',
        'accept-encoding': 'identity',
        ...headers,
      },
      form: form === undefined ? undefined : new URLSearchParams(form).toString(),
    },
    signal,
  );
  return readAnswer(answer, keyHider(configured === undefined ? [] : [configured]));
}

/** Waits; where the time is up before, what went wrong last is what is told. */
async function pause(ms: number, signal: AbortSignal, last?: LiveFailure): Promise<void> {
  try {
    await delay(ms, undefined, {signal});
  } catch {
    throw last ?? new LiveFailure('timeout', 'no answer within the time limit');
  }
}
