import {
  isLoneEscape,
  type KeyEvent,
  NOTHING_UNREAD,
  readKeys,
  readLoneEscape,
  type Unread,
} from './key-events.ts';

/** How long a lone ESC waits for the rest of a sequence that a slow line has cut in two. Nobody feels it. */
const ESCAPE_WAIT_MS = 15;

interface Bytes {
  on(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  off(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
}

/** Hands on the keys of a terminal in raw mode as they come; the returned function stops it. */
export function listenToKeys(input: Bytes, onKeys: (events: readonly KeyEvent[]) => void): () => void {
  const decoder = new TextDecoder(); // a syllable's three bytes may be cut between two chunks
  let unread: Unread = NOTHING_UNREAD;
  let wait: NodeJS.Timeout | undefined;
  const take = (reading: ReturnType<typeof readKeys>) => {
    unread = reading.unread;
    if (reading.events.length > 0) onKeys(reading.events);
  };
  const listener = (chunk: Buffer | string) => {
    clearTimeout(wait);
    take(readKeys(unread, typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true})));
    if (isLoneEscape(unread)) wait = setTimeout(() => take(readLoneEscape(unread)), ESCAPE_WAIT_MS);
  };
  input.on('data', listener);
  return () => {
    clearTimeout(wait);
    input.off('data', listener);
  };
}
