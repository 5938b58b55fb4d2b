import {Worker} from 'node:worker_threads';
import type {IndexRequest} from './open-index.ts';

/** What can be sent to another thread. */
export type RefreshOrder = Omit<IndexRequest, 'wallClockMs'>;

/** From here, as source and as built. */
const ENTRY = import.meta.url.endsWith('.ts') ? '../refresh-worker.ts' : './refresh-worker.js';

/**
 * Brings the index file up to date on another thread: building it takes seconds, which who types must not wait.
 * Never fails: an index that could not be written is found out by who opens it. Broken off by `signal`, which
 * leaves the index as it was, and a temporary file for the next refresh to throw away.
 */
export function refreshInBackground(
  {root, notes, indexFile, processId}: IndexRequest,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const {promise, resolve} = Promise.withResolvers<void>();
  const order: RefreshOrder = {root, indexFile, processId, ...(notes === undefined ? {} : {notes})};
  const worker = new Worker(new URL(ENTRY, import.meta.url), {workerData: order});
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  worker.on('error', () => {}); // told by the index that is not there
  worker.on('exit', () => {
    signal.removeEventListener('abort', stop);
    resolve();
  });
  return promise;
}
