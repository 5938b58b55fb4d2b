import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {LINT_SKILLS} from '../../src/commands/lint-skills.ts';
import {lint, readKnowledgeBase} from '../../src/kb/lint.ts';
import {RULES} from '../../src/kb/rules/index.ts';
import {articleText, CENTER, knowledgeBase, PASSPORT_LOST} from '../knowledge-base.ts';

const HOLIDAYS = 'holidays:\n  - {on: 2026-01-01, name: 신정}\n  - {on: 2027-01-01, name: 신정}\n';
const TODAY = '2026-03-11';
const FILE = 'articles/passport/passport-new.yaml';

/** `code file:line:column` of each error in a small knowledge base with these files. */
function errors(files: Readonly<Record<string, string | Buffer>>): string[] {
  const base = readKnowledgeBase(knowledgeBase(files as Record<string, string>), TODAY, {
    skills: LINT_SKILLS,
  });
  return lint(base)
    .filter(({severity}) => severity === 'error')
    .map(({code, file, line, column}) => `${code} ${file}:${line}:${column}`);
}

function errorsOf(fields: Readonly<Record<string, unknown>>): string[] {
  return errors({[FILE]: articleText('passport-new', fields)});
}

const SENTENCE =
  '가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하입니다.';

describe('lint', () => {
  it('has nothing against a valid knowledge base', () => {
    expect(errors({})).toEqual([]);
  });

  it('has no error against the knowledge base that is shipped', () => {
    const base = readKnowledgeBase(join(import.meta.dirname, '../../kb'), '2026-11-24', {
      skills: LINT_SKILLS,
    });
    expect(lint(base).filter(({severity}) => severity === 'error')).toEqual([]);
    expect(base.articles.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['a byte-order mark', {[FILE]: `\uFEFF${articleText('passport-new')}`}, `BARO020 ${FILE}:1:1`],
    [
      'Windows line ends',
      {[FILE]: articleText('passport-new').replaceAll('\n', '\r\n')},
      `BARO021 ${FILE}:1:19`,
    ],
    [
      'decomposed Hangul',
      {[FILE]: articleText('passport-new', {fee: '무료'.normalize('NFD')})},
      `BARO022 ${FILE}:7:7`,
    ],
    [
      'a raw escape sequence',
      {[FILE]: `${articleText('passport-new')}fee: "\u009b31m"\n`},
      `BARO023 ${FILE}:7:7`,
    ],
    [
      'a written escape sequence',
      {[FILE]: `${articleText('passport-new')}fee: "\\e[31m"\n`},
      `BARO023 ${FILE}:7:7`,
    ],
    [
      'a bidirectional override',
      {[FILE]: articleText('passport-new', {fee: '가\u202E나'})},
      `BARO023 ${FILE}:7:8`,
    ],
    [
      'a file larger than a page',
      {[FILE]: articleText('passport-new', {details: '가'.repeat(400_000)})},
      `BARO001 ${FILE}:1:1`,
    ],
    [
      'bytes that are no UTF-8',
      {[FILE]: Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xb0, 0xa1])},
      `BARO001 ${FILE}:1:1`,
    ],
    ['an id that is not the file’s name', {[FILE]: articleText('passport-fee')}, `BARO030 ${FILE}:1:1`],
    [
      'an id twice',
      {'articles/waste/passport-lost.yaml': articleText('passport-lost')},
      'BARO031 articles/waste/passport-lost.yaml:1:1',
    ],
    [
      'an unknown category',
      {'articles/fish/fish-a.yaml': articleText('fish-a')},
      'BARO033 articles/fish/fish-a.yaml:1:1',
    ],
    [
      'an article outside a category',
      {'articles/stray.yaml': articleText('stray')},
      'BARO033 articles/stray.yaml:1:1',
    ],
    ['a broken center.yaml', {'center.yaml': 'name: 가람시\n'}, 'BARO011 center.yaml:1:1'],
    [
      'an unknown key in categories.yaml',
      {'categories.yaml': 'passport: {label: 여권, labels: 가}\nwaste: {label: 쓰레기}\n'},
      'BARO010 categories.yaml:1:23',
    ],
    [
      'a holiday twice',
      {'calendar.yaml': `${HOLIDAYS}  - {on: 2026-01-01, name: 신정}\n`},
      'BARO050 calendar.yaml:4:5',
    ],
    [
      'another name for a holiday that is not there',
      {'calendar.yaml': `${HOLIDAYS}spoken: {설날: [설]}\n`},
      'BARO051 calendar.yaml:4:10',
    ],
    [
      'a calendar that ends',
      {'calendar.yaml': HOLIDAYS.replace('2027', '2028')},
      'BARO052 calendar.yaml:1:1',
    ],
    [
      'a day that does not exist',
      {'calendar.yaml': HOLIDAYS.replace('01-01', '02-30')},
      'BARO014 calendar.yaml:2:6',
    ],
    [
      'hours that end before they begin',
      {'center.yaml': CENTER.replace('18:30', '08:00')},
      'BARO053 center.yaml:5:24',
    ],
  ])('finds %s', (_name, files, expected) => {
    expect(errors(files)).toContain(expected);
  });

  it.each([
    [
      'a related article that is not there',
      {related: [{id: 'no-such', because: '까닭'}]},
      'BARO032 articles/passport/passport-new.yaml:7:12',
    ],
    [
      'an article related to itself',
      {related: [{id: 'passport-new', because: '까닭'}]},
      `BARO032 ${FILE}:7:12`,
    ],
    [
      'a branch that leads nowhere',
      {askFirst: [{ask: '물음', choices: [{label: '가', see: 'no-such'}]}]},
      `BARO032 ${FILE}:7:48`,
    ],
    ['a title that another article has', {title: '여권 분실 신고'}, `BARO034 ${FILE}:2:1`],
    [
      'a question that another article has',
      {questions: ['처음', '여권을 잃어버렸어요?']},
      `BARO035 ${FILE}:3:18`,
    ],
    ['four sentences', {answer: '하나입니다. 둘입니다. 셋입니다. 넷입니다.'}, `BARO040 ${FILE}:4:1`],
    [
      'three sentences that take too long',
      {answer: `${SENTENCE.replace('.', '')} `.repeat(5)},
      `BARO040 ${FILE}:4:1`,
    ],
    ['a text message with a character that can’t be sent', {sms: '• 사진'}, `BARO042 ${FILE}:7:7`],
    ['a text message that is too long', {sms: '가'.repeat(1001)}, `BARO042 ${FILE}:7:1`],
    ['a check in the future', {verified: {on: '2026-03-12', by: '가'}}, `BARO043 ${FILE}:7:12`],
    [
      'an end before the beginning',
      {validFrom: '2026-03-02', validUntil: '2026-03-01'},
      `BARO043 ${FILE}:8:1`,
    ],
    ['a mobile phone number', {details: '010-1234-5678로 전화'}, `BARO044 ${FILE}:7:11`],
    ['a resident registration number', {details: '900101-1234567'}, `BARO044 ${FILE}:7:11`],
    ['a district that is not the city’s', {byDistrict: {없는구: '답'}}, `BARO047 ${FILE}:7:14`],
  ])('finds %s', (_name, fields, expected) => {
    expect(errorsOf(fields)).toContain(expected);
  });

  it('asks for quotes round a phone number that YAML would keep', () => {
    const text = `${articleText('passport-new')}contacts:\n  - name: 가\n    phone: 051-120\n`;
    expect(errors({[FILE]: text})).toEqual([`BARO045 ${FILE}:9:5`]);
  });

  it('lets example numbers, ordinary escapes and single quotes pass', () => {
    const text = `${articleText('passport-new')}fee: '\\e[31m'\ndetails: "010-0000-1234, 가\\n나"\n`;
    expect(errors({[FILE]: text})).toEqual([]);
  });

  it('says nothing of a broken article that another one leads to', () => {
    const files = {'articles/passport/passport-lost.yaml': `${PASSPORT_LOST}oops: 1\n`};
    expect(errors(files)).toEqual(['BARO010 articles/passport/passport-lost.yaml:8:1']);
  });

  it.each([
    ['on the line above', "# BARO046: 아직 http뿐입니다\nfee: '무료' \n", ['BARO024 8', 'BARO027 7']],
    ['on the line above, for the hint that is there', "# BARO024: 맞춘 칸입니다\nfee: '무료' \n", []],
    ['on the line itself', "fee: '무료' # BARO024: 맞춘 칸입니다 \n", []],
    ['without a reason', "# BARO024:\nfee: '무료' \n", ['BARO024 8']],
    ['of an error', "# BARO046: 아직 http뿐입니다\ndetails: 'http://a.go.kr'\n", ['BARO027 7', 'BARO046 8']],
  ])('takes the explanation of a hint %s', (_name, lines, expected) => {
    const root = knowledgeBase({[FILE]: `${articleText('passport-new')}${lines}`});
    const found = lint(readKnowledgeBase(root, TODAY, {skills: LINT_SKILLS})).filter(
      ({file, code}) => file === FILE && !['BARO041', 'BARO048'].includes(code),
    );
    expect(found.map(({code, line}) => `${code} ${line}`).sort()).toEqual(expected);
  });

  it('numbers each rule once and tells it in Korean', () => {
    expect(new Set(RULES.map(({code}) => code)).size).toBe(RULES.length);
    expect(RULES.filter(({summary}) => !/[가-힣].*\.$/.test(summary))).toEqual([]);
  });
});
