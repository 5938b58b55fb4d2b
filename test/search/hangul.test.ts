import {convertHangulToQwerty, getChoseong} from 'es-hangul';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hangulOf, initialsOf, keysOf, typedKeysOf} from '../../src/search/hangul.ts';
import {stemOf} from '../../src/search/stem.ts';
import {fold, wordsOf} from '../../src/search/words.ts';

const syllables = fc.string({
  unit: fc.integer({min: 0xac00, max: 0xd7a3}).map((code) => String.fromCharCode(code)),
});

describe('Hangul', () => {
  it('has the initial consonants that es-hangul finds', () => {
    fc.assert(fc.property(syllables, (text) => initialsOf(text) === getChoseong(text)));
  });

  it('has the keys that es-hangul finds', () => {
    fc.assert(fc.property(syllables, (text) => typedKeysOf(text) === convertHangulToQwerty(text)));
  });

  it('is what its keys type', () => {
    fc.assert(fc.property(syllables, (text) => hangulOf(typedKeysOf(text)) === text));
  });

  it.each([
    ['durnjs', '여권'],
    ['vPck', '폐차'],
    ['rkqtl', '갑시'],
    ['rkqt', '값'],
    ['dkswk', '안자'],
    ['dkswek', '앉다'],
    ['hk', 'ㅗㅏ'],
    ['rr', 'ㄱㄱ'],
    ['EkE', '따ㄸ'],
    ['durnjs 120!', '여권 120!'],
  ])('%s types %s', (keys, text) => {
    expect(hangulOf(keys)).toBe(text);
  });

  it.each([
    ['여권', 'durnjs'],
    ['여ㄱ', 'dur'],
    ['durnjs', 'durnjs'],
    ['꽃게', 'rhcro'],
    ['값', 'rkqt'],
    ['ㄳㅘ', 'rthk'],
  ])('%s is typed %s', (text, keys) => {
    expect(keysOf(text)).toBe(keys);
  });
});

describe('words', () => {
  it.each([
    ['여권-재발급, 어떻게?', ['여권', '재발급', '어떻게']],
    ['ＡＢＣ　１２０', ['abc', '120']],
    ['ㅇㄱ 재발급', ['ㅇㄱ', '재발급']],
    ['여권'.normalize('NFD'), ['여권']],
    ['護照 hộ chiếu', ['護照', 'hộ', 'chiếu']],
    ['?!', []],
  ])('%j has %j', (text, words) => {
    expect(wordsOf(fold(text))).toEqual(words);
  });
});

describe('stems', () => {
  it.each([
    ['여권을', '여권'],
    ['여권은요', '여권은'],
    ['등본에서', '등본'],
    ['물이', '물'],
    ['차가', '차'],
    ['여권', '여권'],
    ['재발급하려면', '재발급'],
    ['신고합니꺼', '신고'],
    ['사진으로', '사진'],
    ['학교로', '학교'],
  ])('of %s: %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
