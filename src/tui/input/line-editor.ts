import {charactersOf} from '../../output/columns.ts';

/** One line of text and where in it the caret stands: an index of `text`, always between two characters. */
export interface LineState {
  readonly text: string;
  readonly caret: number;
}

export const EMPTY_LINE: LineState = {text: '', caret: 0};

export function lineOf(text: string): LineState {
  return {text: text.normalize('NFC'), caret: text.normalize('NFC').length};
}

/**
 * The text put in at the caret. Jamo that arrive one by one (conjoining, as macOS hands them on) are composed
 * with what stands before the caret: `ㅎ` + `ㅏ` + `ㄴ` is `한`.
 */
export function insertText(line: LineState, text: string): LineState {
  const upTo = (before(line) + text).normalize('NFC');
  return placed((upTo + after(line)).normalize('NFC'), upTo.length);
}

export function moveLeft(line: LineState): LineState {
  return {...line, caret: line.caret - lastOf(before(line)).length};
}

export function moveRight(line: LineState): LineState {
  return {...line, caret: line.caret + firstOf(after(line)).length};
}

export function moveHome(line: LineState): LineState {
  return {...line, caret: 0};
}

export function moveEnd(line: LineState): LineState {
  return {...line, caret: line.text.length};
}

export function moveWordLeft(line: LineState): LineState {
  return placed(line.text, startOfWord(before(line)));
}

export function moveWordRight(line: LineState): LineState {
  const word = /^\s*\S*/.exec(after(line))?.[0] ?? '';
  return placed(line.text, line.caret + word.length);
}

export function deleteBackward(line: LineState): LineState {
  return cut(line, moveLeft(line).caret, line.caret);
}

export function deleteForward(line: LineState): LineState {
  return cut(line, line.caret, moveRight(line).caret);
}

export function deleteWordBackward(line: LineState): LineState {
  return cut(line, startOfWord(before(line)), line.caret);
}

export function deleteToStart(line: LineState): LineState {
  return cut(line, 0, line.caret);
}

export function deleteToEnd(line: LineState): LineState {
  return cut(line, line.caret, line.text.length);
}

function cut({text}: LineState, from: number, to: number): LineState {
  const kept = text.slice(0, from);
  return placed((kept + text.slice(to)).normalize('NFC'), kept.length);
}

/** The caret at an index; where that is inside a character (two halves that met became one), behind it. */
function placed(text: string, index: number): LineState {
  let caret = 0;
  for (const character of charactersOf(text)) {
    if (caret >= index) break;
    caret += character.length;
  }
  return {text, caret};
}

function before({text, caret}: LineState): string {
  return text.slice(0, caret);
}

function after({text, caret}: LineState): string {
  return text.slice(caret);
}

function startOfWord(text: string): number {
  return text.length - (/\S*\s*$/.exec(text)?.[0].length ?? 0);
}

function lastOf(text: string): string {
  return charactersOf(text).at(-1) ?? '';
}

function firstOf(text: string): string {
  return charactersOf(text)[0] ?? '';
}
