import {type AmbiguousWidth, charactersOf, columnsOf, columnsOfCharacter} from '../../output/columns.ts';
import type {LineState} from './line-editor.ts';

/** The part of a line that a field shows, and the caret's column in it, from 0. */
export interface VisibleLine {
  readonly text: string;
  readonly caretColumn: number;
}

/** The caret needs the cells of the syllable that is being composed at it: the terminal draws it there. */
const COMPOSED_COLUMNS = 2;

/**
 * The window of a line that fits into a field of so many columns, with the caret in it. Characters are never cut
 * in half: where a wide one would be, a cell stays empty. The same line always shows the same window.
 */
export function visibleLine(line: LineState, columns: number, ambiguous: AmbiguousWidth = 1): VisibleLine {
  const before = charactersOf(line.text.slice(0, line.caret));
  const room = Math.max(0, columns - COMPOSED_COLUMNS);
  let caretColumn = columnsOf(line.text.slice(0, line.caret), ambiguous);
  let skipped = 0;
  while (caretColumn > room && skipped < before.length)
    caretColumn -= columnsOfCharacter(before[skipped++] ?? '', ambiguous);
  let text = before.slice(skipped).join('');
  let used = caretColumn;
  for (const character of charactersOf(line.text.slice(line.caret))) {
    used += columnsOfCharacter(character, ambiguous);
    if (used > columns) break;
    text += character;
  }
  return {text, caretColumn};
}
