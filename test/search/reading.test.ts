import {describe, expect, it} from 'vitest';
import {compileEmergencies} from '../../src/search/compile-emergencies.ts';
import {compileVocabulary} from '../../src/search/compile-vocabulary.ts';
import {keyDistance} from '../../src/search/corrections.ts';
import {findEmergency} from '../../src/search/emergency.ts';
import {composed, otherLayout} from '../../src/search/readings.ts';
import {runsOf} from '../../src/search/runs.ts';
import {segment} from '../../src/search/segment.ts';
import {Vocabulary} from '../../src/search/vocabulary.ts';

const vocabulary = compileVocabulary(
  {
    dialect: {내삐리: '버리'},
    abbreviations: {음쓰: '음식물쓰레기'},
    english: {passport: '여권'},
    chinese: {护照: '여권'},
    weak: ['어떻게', '하나요'],
    outside: ['시세'],
  },
  ['부산'],
);
const VOCABULARY = new Vocabulary((keys) => vocabulary[keys]);
const WORDS: Record<string, number> = {
  여권: 12,
  재발급: 9,
  쓰레기: 20,
  봉투: 8,
  물: 6,
  나와: 4,
  도로: 9,
  자전거도로: 2,
};
const dictionary = {
  vocabulary: VOCABULARY,
  articleCount: 100,
  articlesWith: (word: string) => WORDS[word] ?? 0,
};

describe('a query without its spaces', () => {
  it.each([
    ['여권재발급', '여권|재발급'],
    ['여권을', '여권|을/tail'],
    ['부산여권어떻게하나요', '부산/weak|여권|어떻게/weak|하나요/weak'],
    ['쓰레기내삐린다', '쓰레기|내삐린/saying|다/unknown'],
    ['음쓰봉투', '음쓰/saying|봉투'],
    ['물이나와요', '물|이/tail|나와|요/tail'],
    ['자전거도로', '자전거도로'],
    ['금시세', '금/unknown|시세/outside'],
    ['뷁뷁여권', '뷁뷁/unknown|여권'],
  ])('%s is %s', (text, expected) => {
    const segments = segment(text, dictionary).map(({text, kind}) =>
      kind === 'word' ? text : `${text}/${kind}`,
    );
    expect(segments.join('|')).toBe(expected);
  });

  it.each([
    ['여권 재발급', ['hangul:여권재발급']],
    ['ㅇㄱ 재발급', ['initials:ㅇㄱ', 'hangul:재발급']],
    ['재발ㄱ', ['hangul:재발ㄱ']],
    ['분ㄴ리배출', ['hangul:분ㄴ리배출']],
    ['1 2 0 상담', ['number:120', 'hangul:상담']],
    ['1·2호선', ['number:1', 'number:2', 'hangul:호선']],
    ['lost passport 2026!', ['other:lost', 'other:passport', 'number:2026']],
    ['?!', []],
  ])('%j has the runs %j', (text, expected) => {
    expect(runsOf(text).map(({script, text}) => `${script}:${text}`)).toEqual(expected);
  });
});

describe('the lexicon', () => {
  it('knows words of other scripts, also inside a text without spaces', () => {
    expect(VOCABULARY.meaningOf('passport')).toEqual(['여권']);
  });

  it.each([
    ['护照', '护照/saying'],
    ['我的护照更新', '我的/unknown|护照/saying|更新/unknown'],
    ['护照はどこ', '护照/saying|は/weak|ど/weak|こ/weak'],
    ['更新', ''],
    ['passportx', ''],
  ])('divides %s, which is written without spaces', (text, expected) => {
    const parts = VOCABULARY.partsOf(text).map(({text, kind}) => `${text}/${kind}`);
    expect(parts.join('|')).toBe(expected);
  });
});

describe('other readings', () => {
  const isKnown = (word: string) => word === 'passport';

  it.each([
    ['durnjs', '여권'],
    ['DURNJS', '여권'],
    ['ck auddmldlwjs', '차 명의이전'],
    ['ㅔㅁㄴㄴㅔㅐㄱㅅ', 'passport'],
    ['ㅔ ㅁㄴ ㄴㅔㅐㄱㅅ', 'passport'],
    ['여권', undefined],
    ['zzqqxx', undefined],
    ['120', undefined],
  ])('%s in the other layout is %s', (text, expected) => {
    expect(otherLayout(text, isKnown)).toBe(expected);
  });

  it.each([
    ['ㅇㅕㄱㅝㄴ', '여권'],
    ['ㅇㄱ', 'ㅇㄱ'],
    ['여권', '여권'],
    ['ㅔㅁㄴ네ㅐㄱㅅ'.normalize('NFD'), 'ㅔㅁㄴ네ㅐㄱㅅ'],
  ])('%s composes to %s', (text, expected) => {
    expect(composed(text)).toBe(expected);
  });
});

describe('the distance in keys', () => {
  it.each([
    ['durnjs', 'durnjs', 0],
    ['durnjs', 'durnjd', 1],
    ['durnjs', 'durnj', 1],
    ['durnjs', 'durrnjs', 1],
    ['durnjs', 'durnsj', 1],
    ['durnjs', 'dusnjx', 2],
    ['durnjs', 'xxxxxx', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(keyDistance(a, b, 2)).toBe(distance);
    expect(keyDistance(b, a, 2)).toBe(distance);
  });
});

describe('an emergency', () => {
  const EMERGENCIES = compileEmergencies([
    {
      phone: '119',
      say: '119',
      when: ['불났', '쓰러졌', '엘리베이터 … 갇'],
      exactly: ['불'],
      unless: ['불꽃', '나무가 쓰러'],
    },
    {phone: '109', say: '109', when: ['죽고 싶']},
  ]);

  it.each([
    ['불났어요', '119'],
    ['집에 불났심더', '119'],
    ['불', '119'],
    ['사람이 쓰러졌어예', '119'],
    ['엘리베이터에 사람이 갇혔어요', '119'],
    ['죽고싶다', '109'],
    ['불꽃축제', undefined],
    ['불법주차', undefined],
    ['나무가 쓰러졌어요', undefined],
    ['수급자 쌀', undefined],
    ['', undefined],
  ])('%j: %s', (text, phone) => {
    expect(findEmergency(text, EMERGENCIES)?.phone).toBe(phone);
  });
});
