import {safeText} from '../../output/safe-text.ts';
import {type Key, keyOfControl, keyOfSequence} from './escape-sequences.ts';

/** What a counselor did: typed text, pressed a key that is no text, or pasted. */
export type KeyEvent = {kind: 'text'; text: string} | Key | {kind: 'paste'; text: string};

/** What the next chunk has to be read with: the beginning of a sequence, or that a paste is going on. */
export interface Unread {
  readonly rest: string;
  readonly isPasting: boolean;
  /** A carriage return was last: a line feed after it is the same Enter. */
  readonly isAfterReturn: boolean;
}

export const NOTHING_UNREAD: Unread = {rest: '', isPasting: false, isAfterReturn: false};

export interface Reading {
  readonly events: readonly KeyEvent[];
  readonly unread: Unread;
}

const ESCAPE = '\u001B';
const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
/** Parameters and final byte of a control sequence (ECMA-48 §5.4), also as far as it has come. */
const CONTROL_SEQUENCE = /^\u001B\[[0-?]*[ -/]*([@-~])?/;
/** A control string with its end (ECMA-48 §5.6): what a terminal answers. We ask nothing, so it is dropped. */
const CONTROL_STRING = /^\u001B[\]PX^_][^\u0007\u001B]*(?:\u0007|\u001B\\)/;
const TEXT = /^[^\u0000-\u001F\u007F-\u009F]+/;

/**
 * Reads what a terminal sent into key events. However the same text is cut into chunks, the same comes out (text
 * and pastes may arrive in pieces). Enter and Backspace inside a chunk of text are keys of their own: terminals
 * send `한국\r` at once when Enter commits the syllable. Text is NFC; what has no width or would be obeyed is dropped.
 */
export function readKeys(unread: Unread, chunk: string): Reading {
  const events: KeyEvent[] = [];
  let {isPasting, isAfterReturn} = unread;
  let rest = unread.rest + chunk;
  while (rest !== '') {
    if (isPasting) {
      const pasted = readPaste(rest);
      if (pasted.text !== '') events.push({kind: 'paste', text: pasted.text});
      if (pasted.isInterrupted) events.push({kind: 'key', name: 'c', ctrl: true, alt: false});
      rest = pasted.rest;
      isPasting = !pasted.isOver;
      if (isPasting) break;
      continue;
    }
    const text = TEXT.exec(rest)?.[0];
    if (text !== undefined) {
      const typed = safeText(text);
      if (typed !== '') events.push({kind: 'text', text: typed});
      rest = rest.slice(text.length);
      isAfterReturn = false;
      continue;
    }
    if (rest.startsWith(PASTE_START)) {
      isPasting = true;
      isAfterReturn = false;
      rest = rest.slice(PASTE_START.length);
      continue;
    }
    const length = lengthOfKey(rest);
    if (length === undefined) break;
    const sequence = rest.slice(0, length);
    const key = sequence.startsWith(ESCAPE) ? keyOfSequence(sequence) : keyOfControl(sequence);
    if (key !== undefined && !(sequence === '\n' && isAfterReturn)) events.push(key);
    isAfterReturn = sequence === '\r';
    rest = rest.slice(length);
  }
  return {events, unread: {rest, isPasting, isAfterReturn}};
}

/** A lone ESC may be the key or the beginning of a sequence; when nothing followed it, it was the key. */
export function isLoneEscape({rest, isPasting}: Unread): boolean {
  return rest === ESCAPE && !isPasting;
}

/** Decides a lone ESC. Nothing else that is unread can be a key by itself, so it waits on. */
export function readLoneEscape(unread: Unread): Reading {
  if (!isLoneEscape(unread)) return {events: [], unread};
  return {events: [{kind: 'key', name: 'escape', ctrl: false, alt: false}], unread: NOTHING_UNREAD};
}

/** How much of the text is the next key; undefined where more has to come. */
function lengthOfKey(text: string): number | undefined {
  if (!text.startsWith(ESCAPE)) return 1;
  if (text.length === 1) return undefined;
  const second = text.slice(1, 2);
  if (second === '[') {
    const sequence = CONTROL_SEQUENCE.exec(text);
    if (sequence === null) return 2;
    // Linux's console sends `ESC [ [ A` for F1.
    if (sequence[0] === '\u001B[[') return text.length < 4 ? undefined : 4;
    if (sequence[1] !== undefined) return sequence[0].length;
    // Something that belongs to no sequence ends it: what was begun is dropped.
    return sequence[0].length === text.length ? undefined : sequence[0].length;
  }
  if (second === 'O') return text.length < 3 ? undefined : 3;
  const answer = CONTROL_STRING.exec(text);
  if (answer !== null) return answer[0].length;
  // With Alt a key sends one character. A whole syllable comes from the input method, after a lone ESC.
  return second === ESCAPE || /[\uAC00-\uD7A3\uD800-\uDFFF]/.test(second) ? 1 : 2;
}

interface Pasted {
  text: string;
  rest: string;
  isOver: boolean;
  isInterrupted: boolean;
}

/** A paste is handed on as it comes. Ctrl-C ends one whose end never came, so that nobody is locked in. */
function readPaste(text: string): Pasted {
  const end = text.indexOf(PASTE_END);
  if (end >= 0) {
    const rest = text.slice(end + PASTE_END.length);
    return {text: pastedLine(text.slice(0, end)), rest, isOver: true, isInterrupted: false};
  }
  if (text === '\u0003') return {text: '', rest: '', isOver: true, isInterrupted: true};
  const kept = beginningOfEnd(text);
  const read = text.slice(0, text.length - kept.length);
  return {text: pastedLine(read), rest: kept, isOver: false, isInterrupted: false};
}

/** The longest end of the text that may be the beginning of the paste's end. */
function beginningOfEnd(text: string): string {
  for (let length = Math.min(PASTE_END.length - 1, text.length); length > 0; length--)
    if (PASTE_END.startsWith(text.slice(-length))) return text.slice(-length);
  return '';
}

/** Pasted text goes into one line: line ends and tabs are spaces. */
function pastedLine(text: string): string {
  return safeText(text.replace(/\r\n?|[\n\t]/g, ' '));
}
