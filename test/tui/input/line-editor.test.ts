import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {charactersOf} from '../../../src/output/columns.ts';
import {
  deleteBackward,
  deleteForward,
  deleteToEnd,
  deleteToStart,
  deleteWordBackward,
  EMPTY_LINE,
  insertText,
  type LineState,
  lineOf,
  moveEnd,
  moveHome,
  moveLeft,
  moveRight,
  moveWordLeft,
  moveWordRight,
} from '../../../src/tui/input/line-editor.ts';

/** A line with its caret written as `|`. */
function line(text: string): LineState {
  return {text: text.replace('|', ''), caret: text.indexOf('|')};
}

function written({text, caret}: LineState): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

const FAMILY = '👩‍👩‍👧';

describe('a line of text', () => {
  it.each<[what: string, edit: (line: LineState) => LineState, before: string, after: string]>([
    ['left, by a syllable', moveLeft, '여권|', '여|권'],
    ['left, at the start', moveLeft, '|여권', '|여권'],
    ['left, over an emoji of several', moveLeft, `가${FAMILY}|`, `가|${FAMILY}`],
    ['right, by a syllable', moveRight, '|여권', '여|권'],
    ['right, at the end', moveRight, '여권|', '여권|'],
    ['home', moveHome, '여권 사|진', '|여권 사진'],
    ['end', moveEnd, '여|권 사진', '여권 사진|'],
    ['a word left', moveWordLeft, '여권 사진  |규격', '여권 |사진  규격'],
    ['a word left, from inside one', moveWordLeft, '여권 사|진', '여권 |사진'],
    ['a word right', moveWordRight, '여|권 사진', '여권| 사진'],
    ['a word right, from a space', moveWordRight, '여권| 사진', '여권 사진|'],
    ['deletes the syllable before', deleteBackward, '여권|사진', '여|사진'],
    ['deletes nothing at the start', deleteBackward, '|여권', '|여권'],
    ['deletes an emoji whole', deleteBackward, `가${FAMILY}|`, '가|'],
    ['deletes the syllable after', deleteForward, '여|권', '여|'],
    ['deletes nothing at the end', deleteForward, '여권|', '여권|'],
    ['deletes the word before', deleteWordBackward, '여권 사진 |', '여권 |'],
    ['deletes what is before', deleteToStart, '여권 |사진', '|사진'],
    ['deletes what is after', deleteToEnd, '여권| 사진', '여권|'],
  ])('%s', (_, edit, before, after) => {
    expect(written(edit(line(before)))).toBe(after);
  });

  it.each<[what: string, before: string, text: string, after: string]>([
    ['at the end', '여|', '권', '여권|'],
    ['in the middle', '여|사진', '권', '여권|사진'],
    ['a jamo after the initial that waits for it', '\u1112|', '\u1161', '하|'],
    ['a final after its syllable', '하|', '\u11AB', '한|'],
    ['an initial before the vowel that stands there', '|\u1161', '\u1112', '하|'],
    ['compatibility jamo, which stay what they are', 'ㅎ|', 'ㅏ', 'ㅎㅏ|'],
    ['an accent', 'cafe|', '\u0301', 'café|'],
  ])('takes in text %s', (_, before, text, after) => {
    expect(written(insertText(line(before), text))).toBe(after);
  });

  it('is composed and has its caret at the end when it is made of text', () => {
    expect(written(lineOf('각'.normalize('NFD')))).toBe('각|');
  });

  it('stays composed, its caret between two characters, whatever is done', () => {
    const text = fc
      .constantFrom('가', '\u1112', '\u1161', '\u11AB', 'e', '\u0301', ' ', FAMILY, '🇰', '🇷', '☎', '\uFE0F')
      .map((piece) => (state: LineState) => insertText(state, piece));
    const edit = fc.constantFrom(
      moveLeft,
      moveRight,
      moveHome,
      moveWordLeft,
      moveWordRight,
      deleteBackward,
      deleteForward,
      deleteWordBackward,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(text, edit), {maxLength: 30}), (edits) => {
        const state = edits.reduce((at, one) => one(at), EMPTY_LINE);
        expect(state.text).toBe(state.text.normalize('NFC'));
        const boundaries = charactersOf(state.text).map((_, at, all) => all.slice(0, at).join('').length);
        expect([...boundaries, state.text.length]).toContain(state.caret);
      }),
      {numRuns: 500},
    );
  });
});
