import type {KeyEvent} from './key-events.ts';

/**
 * Typed text with each digit by itself: an input method commits a syllable together with the digit behind it
 * (`권1` in one chunk), and the digit may be a key.
 */
export function digitsApart(event: KeyEvent): KeyEvent[] {
  if (event.kind !== 'text' || event.text.length === 1) return [event];
  return event.text.split(/(?<=\d)|(?=\d)/).map((text) => ({kind: 'text', text}));
}
