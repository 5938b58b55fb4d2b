import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {charactersOf, columnsOf} from '../../../src/output/columns.ts';
import {visibleLine} from '../../../src/tui/input/visible-line.ts';

function line(text: string) {
  return {text: text.replace('|', ''), caret: text.indexOf('|')};
}

describe('the visible part of a line', () => {
  it.each<[text: string, columns: number, visible: string, caretColumn: number]>([
    ['|', 10, '', 0],
    ['여권|', 10, '여권', 4],
    ['여|권', 10, '여권', 2],
    ['여권 사진|', 11, '여권 사진', 9],
    ['여권 사진|', 10, '권 사진', 7], // room for the syllable that is being composed
    ['여권 사진 규격|', 8, ' 규격', 5],
    ['|여권 사진 규격', 8, '여권 사', 0],
    ['여|권 사진 규격', 9, '여권 사진', 2],
    ['a여권|', 6, '여권', 4],
    ['abc|', 4, 'bc', 2],
    ['여권|', 2, '', 0],
    ['여권|', 0, '', 0],
  ])('of %j in %i columns', (text, columns, visible, caretColumn) => {
    expect(visibleLine(line(text), columns)).toEqual({text: visible, caretColumn});
  });

  it('counts signs of ambiguous width as the terminal draws them', () => {
    expect(visibleLine(line('①→|'), 10)).toEqual({text: '①→', caretColumn: 2});
    expect(visibleLine(line('①→|'), 10, 2)).toEqual({text: '①→', caretColumn: 4});
  });

  it('fits, and has the caret where a syllable can still be composed', () => {
    const text = fc.string({unit: fc.constantFrom('가', 'a', ' ', 'ㄱ', '⚾', '👩‍👩‍👧', '①')});
    fc.assert(
      fc.property(
        text,
        text,
        fc.integer({min: 2, max: 30}),
        fc.constantFrom(1 as const, 2 as const),
        (before, after, columns, ambiguous) => {
          const visible = visibleLine({text: before + after, caret: before.length}, columns, ambiguous);
          expect(columnsOf(visible.text, ambiguous)).toBeLessThanOrEqual(columns);
          expect(visible.caretColumn).toBeLessThanOrEqual(columns - 2);
          expect(before + after).toContain(visible.text);
          const ahead = charactersBefore(visible.text, visible.caretColumn, ambiguous);
          expect(before.endsWith(ahead)).toBe(true);
        },
      ),
    );
  });
});

/** What stands before a column of a text. */
function charactersBefore(text: string, column: number, ambiguous: 1 | 2): string {
  let before = '';
  for (const character of charactersOf(text)) {
    if (columnsOf(before, ambiguous) >= column) break;
    before += character;
  }
  return before;
}
