import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {charactersOf, columnsOf, cutToColumns, padToColumns} from '../../src/output/columns.ts';

const HANGUL = fc.string({
  unit: fc.constantFrom(
    '가',
    '힣',
    'ㄱ',
    'ㅏ',
    '각'.normalize('NFD'),
    'a',
    ' ',
    '·',
    '⚾',
    '☎️',
    '👩‍👩‍👧',
    '①',
  ),
});

describe('columns', () => {
  it.each([
    ['여권 재발급', 11],
    ['ㅇㄱ', 4],
    ['각'.normalize('NFD'), 2],
    ['①★→…·“”—', 8],
    ['『』㎞원₩', 9],
    ['⚾ 야구', 7],
    ['☎', 1],
    ['☎️', 2],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('agrees with string-width, which Ink lays out by', () => {
    fc.assert(fc.property(HANGUL, (text) => columnsOf(text) === stringWidth(text)));
  });
});

describe('cutting', () => {
  it.each([
    ['여권 재발급', 11, '여권 재발급'],
    ['여권 재발급', 10, '여권 재발…'],
    ['여권 재발급', 4, '여…'],
    ['여권', 3, '여…'],
    ['여권', 1, '…'],
    ['여권', 0, ''],
  ])('%j to %i columns is %j', (text, columns, expected) => {
    expect(cutToColumns(text, columns)).toBe(expected);
  });

  it('is never wider than asked and never splits a character', () => {
    fc.assert(
      fc.property(HANGUL, fc.nat(40), (text, columns) => {
        const cut = cutToColumns(text, columns);
        const characters = charactersOf(text);
        const kept = charactersOf(cut.endsWith('…') && cut !== text ? cut.slice(0, -1) : cut);
        return columnsOf(cut) <= columns && kept.every((character, at) => character === characters[at]);
      }),
    );
  });

  it('pads by columns', () => {
    expect(padToColumns('여권', 6)).toBe('여권  ');
  });
});
