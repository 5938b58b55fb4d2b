import {columnsOf} from '../../src/output/columns.ts';
import type {Screen} from './pseudo-terminal.ts';

/** What may stay empty at the end of a field: a blank that nobody sees, and a cell too narrow for a syllable. */
const CUT_OFF_COLUMNS = 2;

export type EditingKey = 'Backspace' | 'Delete' | 'Left' | 'Right' | 'Home' | 'End';

/** What the input line must hold: characters and a caret, kept by the test itself. */
export class TypedLine {
  #before: string[] = [];
  #after: string[] = [];

  get before(): string {
    return this.#before.join('');
  }

  get after(): string {
    return this.#after.join('');
  }

  get text(): string {
    return this.before + this.after;
  }

  type(text: string): void {
    this.#before.push(...text);
  }

  press(key: EditingKey): void {
    const [before, after] = [this.#before, this.#after];
    if (key === 'Backspace') before.pop();
    if (key === 'Delete') after.shift();
    if (key === 'Left') after.unshift(...before.splice(-1));
    if (key === 'Right') before.push(...after.splice(0, 1));
    if (key === 'Home') after.unshift(...before.splice(0));
    if (key === 'End') before.push(...after.splice(0));
  }
}

/** The cells of the caret's row, before the caret and from it on. */
function aroundCaret({emulator, caret}: Screen): [before: string, after: string] {
  const {column, row} = caret();
  const line = emulator.buffer.active.getLine(emulator.buffer.active.baseY + row);
  return [line?.translateToString(false, 0, column) ?? '', line?.translateToString(false, column) ?? ''];
}

/** What stands in the field with the caret, from its prompt on; undefined where the prompt is not in the row. */
export function fieldText(screen: Screen, prompt: string): string | undefined {
  const [before, after] = aroundCaret(screen);
  const start = before.lastIndexOf(prompt);
  // The field ends where two blanks follow: no query here has two.
  const following = after.split(/ {2}|│/)[0]?.trimEnd() ?? '';
  return start < 0 ? undefined : before.slice(start + prompt.length) + following;
}

/**
 * What is wrong with the caret, if anything: it must be shown, the text before it must end at its cell, and what
 * follows begin there. A line too long for its field shows a part of it.
 */
export function caretFault(screen: Screen, line: TypedLine, prompt: string): string | undefined {
  if (!screen.caret().isShown) return 'the caret is hidden';
  const [before, after] = aroundCaret(screen);
  const start = before.lastIndexOf(prompt);
  if (start < 0) return `no ${JSON.stringify(prompt)} before the caret: ${JSON.stringify(before)}`;
  const shown = before.slice(start + prompt.length);
  if (shown !== line.before && !(shown !== '' && line.before.endsWith(shown)))
    return `before the caret stands ${JSON.stringify(shown)}, not ${JSON.stringify(line.before)}`;
  const following = after.trimEnd();
  const isCutOff = screen.emulator.cols - screen.caret().column - columnsOf(following) <= CUT_OFF_COLUMNS;
  const isFollowing = following === line.after.trimEnd() || (isCutOff && line.after.startsWith(following));
  return isFollowing
    ? undefined
    : `after the caret stands ${JSON.stringify(after)}, not ${JSON.stringify(line.after)}`;
}
