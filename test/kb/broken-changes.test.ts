import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';
import {LINT_SKILLS} from '../../src/commands/lint-skills.ts';
import {lint, readKnowledgeBase} from '../../src/kb/lint.ts';
import {knowledgeBase} from '../knowledge-base.ts';

/* What pull requests break, and what they may well do: each on real files, checked as an editor's `baro kb lint` does. */

const TODAY = '2026-11-24';
const PHOTO = 'articles/passport/passport-photo.yaml';
const PHOTO_TEXT = `# yaml-language-server: $schema=../../schema.json
id: passport-photo
title: 여권 사진 규격
questions:
  - 여권 사진 어떻게 찍어야 돼요
  - 여권 사진 크기
keywords: [증명사진, 배경]
answer: |
  여섯 달 안에 찍은 사진 한 장이 필요합니다.
  흰 배경에서 정면을 보고 찍어 주십시오.
askFirst:
  - ask: 만 18세 이상이신가요?
    choices:
      - { label: 성인, see: passport-lost }
      - { label: 미성년, answer: 보호자와 함께 오시면 됩니다. }
bring: [신분증]
fee: "무료"
contacts:
  - { name: 콜센터, phone: "051-120" }
related:
  - { id: passport-lost, because: 잃어버리셨을 수도 있습니다 }
sms: |
  [120] 여권 사진
  6개월 이내 1장
sources:
  - { title: 여권 안내, url: "https://www.passport.go.kr" }
owner: 구·군 민원여권과
reviewEvery: 180d
`;
const NEW = 'articles/waste/waste-new.yaml';
const NEW_TEXT = PHOTO_TEXT.replace('passport-photo', 'waste-new')
  .replace('여권 사진 규격', '의류 수거함')
  .replace(
    /questions:[\s\S]*?answer:[\s\S]*?askFirst/,
    'questions: [헌 옷 버리는 데]\nanswer: 동네의 의류 수거함에 넣으시면 됩니다.\naskFirst',
  );

const LISTS = {
  'owners.yaml': '시청:\n  - 민원과\n  - 구·군 민원여권과\n  - 자원순환과\n',
  'lexicon.yaml':
    'everyday:\n  패스포트: 여권\ndialect:\n  우째: 어떻게\nweak: [알려 주세요]\noutside: [맛집]\n',
  'emergencies.yaml':
    '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when:\n    - 불났\n    - 쓰러졌\n  unless: [불났다는 소문]\n',
  'queries.yaml':
    '분실:\n  여권 잃어버렸어요: passport-lost\n사진:\n  여권 사진: [passport-photo, passport-lost]\n없음:\n  맛집: null\n',
  'calendar.yaml':
    'spoken:\n  신정: [새해]\nholidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }\n',
};

type Change = (root: string) => void;

/** Writes a file anew. */
function write(path: string, content: string | Buffer): Change {
  return (root) => {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  };
}

/** Changes one place of a file, which must be there. */
function edit(path: string, from: string, to: string): Change {
  return (root) => {
    const before = readFileSync(join(root, path), 'utf8');
    expect(before).toContain(from);
    writeFileSync(
      join(root, path),
      before.replace(from, () => to),
    );
  };
}

const photo = (from: string, to: string) => edit(PHOTO, from, to);
const remove =
  (path: string): Change =>
  (root) =>
    rmSync(join(root, path));
const move =
  (from: string, to: string): Change =>
  (root) => {
    mkdirSync(dirname(join(root, to)), {recursive: true});
    renameSync(join(root, from), join(root, to));
  };

/** The errors after a change to a base that has none, as a pull request is checked: knowing which files it touches. */
function errorsAfter(change: Change) {
  const root = knowledgeBase({[PHOTO]: PHOTO_TEXT, ...LISTS});
  const before = contentsOf(root);
  change(root);
  const changed = new Set(
    [...contentsOf(root)].flatMap(([path, text]) => (before.get(path) === text ? [] : path)),
  );
  const earlier = {articles: [], changed, retiredIds: new Set<string>()};
  return lint(readKnowledgeBase(root, TODAY, {skills: LINT_SKILLS, earlier})).filter(
    ({severity}) => severity === 'error',
  );
}

function contentsOf(root: string): Map<string, string> {
  const entries = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({parentPath, name}) => {
      const file = join(parentPath, name);
      return [relative(root, file), readFileSync(file, 'latin1')];
    }),
  );
}

describe('a pull request that breaks something is refused', () => {
  it.each<[name: string, change: Change, place: string, says: RegExp]>([
    // YAML itself
    [
      'an indent that is off',
      photo('  - 여권 사진 크기', '   - 여권 사진 크기'),
      `BARO002 ${PHOTO}:6:4`,
      /들여쓰기/,
    ],
    ['a tab for an indent', photo('  - 여권 사진 크기', '\t- 여권 사진 크기'), `BARO002 ${PHOTO}:6:1`, /탭/],
    ['a quote that is not closed', photo('fee: "무료"', 'fee: "무료'), `BARO002 ${PHOTO}:17:6`, /따옴표/],
    [
      'a bracket that is not closed',
      photo('bring: [신분증]', 'bring: [신분증'),
      `BARO002 ${PHOTO}:16:8`,
      /괄호/,
    ],
    [
      'a colon inside a plain text',
      photo('title: 여권 사진 규격', 'title: 여권: 사진 규격'),
      `BARO002 ${PHOTO}:3:8`,
      /쌍점/,
    ],
    ['a colon forgotten', photo('title: 여권', 'title 여권'), `BARO002 ${PHOTO}:3:1`, /쌍점/],
    ['a key twice', photo('fee: "무료"', 'fee: "무료"\nfee: "유료"'), `BARO003 ${PHOTO}:18:1`, /같은 이름/],
    ['an anchor', photo('fee: "무료"', 'fee: &무료 "무료"'), `BARO004 ${PHOTO}:17:6`, /앵커/],
    ['a tag', photo('fee: "무료"', 'fee: !!binary 무료'), `BARO004 ${PHOTO}:17:6`, /느낌표/],
    ['two documents', photo('owner: ', '---\nowner: '), `BARO002 ${PHOTO}:27:1`, /한 파일에/],
    ['an empty file', write(PHOTO, ''), `BARO013 ${PHOTO}:1:1`, /비어|묶음/],
    [
      'a conflict that was not settled',
      photo('fee: "무료"', '<<<<<<< HEAD\nfee: "무료"\n=======\nfee: "유료"\n>>>>>>> 수수료'),
      `BARO026 ${PHOTO}:17:1`,
      /부딪힌/,
    ],
    [
      'a conflict inside a long text',
      photo('  흰 배경', '<<<<<<< HEAD\n  흰 배경'),
      `BARO026 ${PHOTO}:10:1`,
      /부딪힌/,
    ],
    // Bytes and characters
    ['a byte-order mark', write(PHOTO, `\uFEFF${PHOTO_TEXT}`), `BARO020 ${PHOTO}:1:1`, /BOM/],
    ['Windows line ends', write(PHOTO, PHOTO_TEXT.replaceAll('\n', '\r\n')), `BARO021 ${PHOTO}:1:50`, /LF/],
    [
      'another encoding',
      write(PHOTO, Buffer.from([0xbf, 0xa9, 0xb1, 0xc7])),
      `BARO001 ${PHOTO}:1:1`,
      /UTF-8/,
    ],
    ['decomposed Hangul', photo('배경에서', '배경에서'.normalize('NFD')), `BARO022 ${PHOTO}:10:5`, /NFD/],
    ['a zero-width space', photo('정면', '정\u200B면'), `BARO023 ${PHOTO}:10:11`, /U\+200B/],
    ['a right-to-left override', photo('정면', '\u202E정면'), `BARO023 ${PHOTO}:10:10`, /U\+202E/],
    ['an escape code', photo('"무료"', '"\\e[31m무료"'), `BARO023 ${PHOTO}:17:7`, /제어 문자/],
    ['a huge file', photo('흰', '흰'.repeat(30_000)), `BARO001 ${PHOTO}:1:1`, /너무 큽니다/],
    // Fields
    ['an unknown field', photo('bring:', 'brings:'), `BARO010 ${PHOTO}:16:1`, /bring/],
    ['a field that must be there', photo('title: 여권 사진 규격\n', ''), `BARO011 ${PHOTO}:2:1`, /title/],
    ['a number for a text', photo('"무료"', '5000'), `BARO012 ${PHOTO}:17:1`, /따옴표/],
    ['a telephone number without quotes', photo('"051-120"', '051-120'), `BARO045 ${PHOTO}:19:18`, /따옴표/],
    [
      'a telephone number that YAML reads as a number',
      photo('"051-120"', '120'),
      `BARO012 ${PHOTO}:19:18`,
      /따옴표/,
    ],
    ['a text for a list', photo('[신분증]', '신분증'), `BARO013 ${PHOTO}:16:1`, /목록/],
    ['an empty text', photo('"무료"', '""'), `BARO014 ${PHOTO}:17:1`, /비어/],
    ['a text of spaces', photo('"무료"', '"  "'), `BARO014 ${PHOTO}:17:1`, /비어/],
    ['a field without a value', photo('fee: "무료"', 'fee:'), `BARO014 ${PHOTO}:17:1`, /비어/],
    ['an empty list', photo('[신분증]', '[]'), `BARO014 ${PHOTO}:16:1`, /비어/],
    [
      'a title that is too long',
      photo('여권 사진 규격', '여권 사진 '.repeat(12)),
      `BARO014 ${PHOTO}:3:1`,
      /60자/,
    ],
    [
      'a live source that there is not',
      photo('owner:', 'live: football\nowner:'),
      `BARO014 ${PHOTO}:27:1`,
      /baseball/,
    ],
    ['an interval without its unit', photo('180d', '6개월'), `BARO014 ${PHOTO}:28:1`, /180d/],
    [
      'a choice that leads two ways',
      photo('see: passport-lost }', 'see: passport-lost, answer: 네. }'),
      `BARO014 ${PHOTO}:14:9`,
      /하나만/,
    ],
    [
      'four questions to ask first',
      photo('bring:', `${'  - { ask: 물음, choices: [{ label: 가, answer: 갑니다. }] }\n'.repeat(3)}bring:`),
      `BARO014 ${PHOTO}:11:1`,
      /세 가지/,
    ],
    // Ids and places
    [
      'an id with capital letters',
      photo('id: passport-photo', 'id: Passport-Photo'),
      `BARO014 ${PHOTO}:2:1`,
      /소문자/,
    ],
    [
      'an id that is not the file’s name',
      photo('id: passport-photo', 'id: passport-picture'),
      `BARO030 ${PHOTO}:2:1`,
      /파일 이름/,
    ],
    [
      'an id that another article has',
      write('articles/waste/passport-photo.yaml', NEW_TEXT.replace('waste-new', 'passport-photo')),
      'BARO031 articles/waste/passport-photo.yaml:2:1',
      /새 id/,
    ],
    [
      'a category that there is not',
      write('articles/fish/waste-new.yaml', NEW_TEXT),
      'BARO033 articles/fish/waste-new.yaml:1:1',
      /categories\.yaml/,
    ],
    [
      'an article outside a category',
      write('articles/waste-new.yaml', NEW_TEXT),
      'BARO033 articles/waste-new.yaml:1:1',
      /폴더로 옮겨/,
    ],
    [
      'an article one folder too deep',
      write('articles/waste/old/waste-new.yaml', NEW_TEXT),
      'BARO036 articles/waste/old/waste-new.yaml:1:1',
      /바로 아래로/,
    ],
    [
      'an article that does not end in .yaml',
      write('articles/waste/waste-new.txt', NEW_TEXT),
      'BARO036 articles/waste/waste-new.txt:1:1',
      /\.yaml/,
    ],
    [
      'an article that is removed while others lead to it',
      remove('articles/passport/passport-lost.yaml'),
      `BARO032 ${PHOTO}:14:22`,
      /passport-lost/,
    ],
    [
      'a removed article that queries.yaml wants found',
      remove('articles/passport/passport-photo.yaml'),
      'BARO061 queries.yaml:4:3',
      /passport-photo/,
    ],
    [
      'an id that is renamed',
      (root) => {
        move(PHOTO, 'articles/passport/passport-picture.yaml')(root);
        edit('articles/passport/passport-picture.yaml', 'passport-photo', 'passport-picture')(root);
      },
      'BARO061 queries.yaml:4:3',
      /passport-photo/,
    ],
    [
      'a related article that there is not',
      photo('{ id: passport-lost,', '{ id: passport-lots,'),
      `BARO032 ${PHOTO}:21:7`,
      /passport-lots/,
    ],
    [
      'an article related to itself',
      photo('{ id: passport-lost,', '{ id: passport-photo,'),
      `BARO032 ${PHOTO}:21:7`,
      /자기 자신/,
    ],
    [
      'a related article twice',
      photo('related:', 'related:\n  - { id: passport-lost, because: 또 묻습니다 }'),
      `BARO039 ${PHOTO}:22:5`,
      /두 번/,
    ],
    [
      'a keyword twice',
      photo('[증명사진, 배경]', '[증명사진, 배경, 증명사진]'),
      `BARO039 ${PHOTO}:7:22`,
      /두 번/,
    ],
    [
      'a title that another article has',
      photo('여권 사진 규격', '여권 분실신고'),
      `BARO034 ${PHOTO}:3:1`,
      /제목/,
    ],
    [
      'a question that another article has',
      photo('- 여권 사진 크기', '- 여권 없어졌는데?'),
      `BARO035 ${PHOTO}:6:5`,
      /passport-lost/,
    ],
    [
      'a copy of an article',
      write(
        NEW,
        PHOTO_TEXT.replace('passport-photo', 'waste-new')
          .replace('규격', '안내')
          .replace('크기', '치수')
          .replace('돼요', '합니꺼'),
      ),
      `BARO038 ${NEW}:8:1`,
      /passport-photo/,
    ],
    ['an owner that there is not', photo('민원여권과', '민원여권괴'), `BARO049 ${PHOTO}:27:1`, /민원여권과/],
    // What is read aloud and sent
    [
      'four sentences',
      photo('  흰 배경', '  하나입니다. 둘입니다.\n  흰 배경'),
      `BARO040 ${PHOTO}:8:1`,
      /네|4문장/,
    ],
    [
      'an answer of a minute',
      photo('흰 배경', `${'아주 '.repeat(110)}흰 배경`),
      `BARO040 ${PHOTO}:8:1`,
      /초/,
    ],
    [
      'an answer that is not spoken Korean',
      photo('필요합니다.', '필요하다.'),
      `BARO059 ${PHOTO}:9:15`,
      /합쇼체|-습니다/,
    ],
    [
      'an emoji in a text message',
      photo('6개월 이내 1장', '6개월 이내 1장 📷'),
      `BARO042 ${PHOTO}:24:13`,
      /📷/,
    ],
    ['a dash that can’t be sent', photo('6개월 이내', '6개월 – 이내'), `BARO042 ${PHOTO}:24:7`, /–/],
    [
      'a text message longer than an LMS',
      photo('6개월 이내 1장', '가'.repeat(1_000)),
      `BARO042 ${PHOTO}:22:1`,
      /2,?000바이트/,
    ],
    [
      'an alarm in an ordinary article',
      write(NEW, NEW_TEXT.replace('헌 옷 버리는 데', '헌 옷 수거함에 불났어요')),
      `BARO056 ${NEW}:4:13`,
      /119/,
    ],
    ['something left to do', photo('"무료"', '"TODO 확인"'), `BARO028 ${PHOTO}:17:7`, /TODO/],
    // Numbers, dates, addresses, persons
    [
      'a telephone number that can’t be dialled',
      photo('"051-120"', '"12-3456"'),
      `BARO054 ${PHOTO}:19:18`,
      /지역번호/,
    ],
    [
      'a telephone number with a digit too few in a text',
      photo('1장', '1장 문의 051-123-456'),
      `BARO054 ${PHOTO}:24:16`,
      /051-123-456/,
    ],
    [
      'a telephone number in words',
      photo('"051-120"', '"백이십 번"'),
      `BARO014 ${PHOTO}:19:18`,
      /숫자와 붙임표/,
    ],
    [
      'a check in the future',
      photo('owner:', 'verified: { on: 2026-11-25, by: 민원과 }\nowner:'),
      `BARO043 ${PHOTO}:27:13`,
      /앞날/,
    ],
    [
      'a day that does not exist',
      photo('owner:', 'validUntil: 2027-02-30\nowner:'),
      `BARO014 ${PHOTO}:27:1`,
      /달력/,
    ],
    [
      'a day in another form',
      photo('owner:', 'validUntil: 2027.3.1\nowner:'),
      `BARO014 ${PHOTO}:27:1`,
      /2026-10-01/,
    ],
    [
      'an end before the beginning',
      photo('owner:', 'validFrom: 2027-03-02\nvalidUntil: 2027-03-01\nowner:'),
      `BARO043 ${PHOTO}:28:1`,
      /앞섭니다/,
    ],
    [
      'an end that is long past',
      photo('owner:', 'validUntil: 2025-12-31\nowner:'),
      `BARO057 ${PHOTO}:27:1`,
      /지난/,
    ],
    ['an address without encryption', photo('https:', 'http:'), `BARO046 ${PHOTO}:26:27`, /https/],
    ['an address that is none', photo('https://www', 'www'), `BARO014 ${PHOTO}:26:21`, /https/],
    [
      'an address of one’s own machine',
      photo('www.passport.go.kr', 'localhost:3000'),
      `BARO046 ${PHOTO}:26:27`,
      /누구나/,
    ],
    [
      'an address without encryption in a text',
      photo('1장', '1장 http://www.passport.go.kr'),
      `BARO046 ${PHOTO}:24:13`,
      /https/,
    ],
    [
      'a resident registration number',
      photo('1장', '1장 900101-1234567'),
      `BARO044 ${PHOTO}:24:13`,
      /주민등록번호/,
    ],
    ['a mobile number', photo('흰 배경', '담당 010-1234-5678 흰 배경'), `BARO044 ${PHOTO}:10:6`, /휴대전화/],
    ['a card number', photo('흰 배경', '4111 1111 1111 1111 흰 배경'), `BARO044 ${PHOTO}:10:3`, /카드/],
    [
      'a district of another city',
      photo('bring:', 'byDistrict: { 강남구: 확인 후 안내합니다. }\nbring:'),
      `BARO047 ${PHOTO}:16:15`,
      /중구/,
    ],
    // The lists beside the articles
    [
      'a saying explained by itself',
      edit('lexicon.yaml', '패스포트: 여권', '패스포트: 패스포트'),
      'BARO062 lexicon.yaml:2:3',
      /자기 자신/,
    ],
    [
      'a saying in two groups',
      edit('lexicon.yaml', 'weak:', '  패스포트: 여권\nweak:'),
      'BARO062 lexicon.yaml:5:3',
      /이미 적힌/,
    ],
    [
      'a group of the lexicon that there is not',
      edit('lexicon.yaml', 'dialect:', 'dialects:'),
      'BARO010 lexicon.yaml:3:1',
      /dialect/,
    ],
    [
      'a saying without a meaning',
      edit('lexicon.yaml', '패스포트: 여권', '패스포트:'),
      'BARO014 lexicon.yaml:2:3',
      /비어/,
    ],
    [
      'a query for an article that there is not',
      edit('queries.yaml', '잃어버렸어요: passport-lost', '잃어버렸어요: passport-lots'),
      'BARO061 queries.yaml:2:3',
      /passport-lots/,
    ],
    [
      'a query twice',
      edit('queries.yaml', '없음:', '  여권 사진: passport-lost\n없음:'),
      'BARO003 queries.yaml:5:3',
      /두 번/,
    ],
    [
      'an alarm of one letter',
      edit('emergencies.yaml', '- 불났', '- 불'),
      'BARO064 emergencies.yaml:4:7',
      /짧아/,
    ],
    [
      'an alarm twice',
      edit('emergencies.yaml', '- 쓰러졌', '- 불났'),
      'BARO064 emergencies.yaml:5:7',
      /이미/,
    ],
    [
      'an alarm without its words',
      edit(
        'emergencies.yaml',
        '- phone: "119"',
        '- { phone: "112", say: 112로 신고해 주십시오. }\n- phone: "119"',
      ),
      'BARO064 emergencies.yaml:1:19',
      /when/,
    ],
    [
      'an emergency number without quotes',
      edit('emergencies.yaml', '"119"', '119'),
      'BARO012 emergencies.yaml:1:3',
      /따옴표/,
    ],
    [
      'a holiday that does not exist',
      edit('calendar.yaml', '2027-01-01', '2027-13-01'),
      'BARO014 calendar.yaml:5:7',
      /있는 날짜/,
    ],
    [
      'a holiday twice',
      edit('calendar.yaml', 'holidays:', 'holidays:\n  - { on: 2026-01-01, name: 신정 }'),
      'BARO050 calendar.yaml:5:5',
      /한 줄을/,
    ],
    [
      'a holiday in a year far off',
      edit('calendar.yaml', 'holidays:', 'holidays:\n  - { on: 2206-05-01, name: 노동절 }'),
      'BARO055 calendar.yaml:4:7',
      /해를/,
    ],
    ['a year without holidays', edit('calendar.yaml', '2027', '2028'), 'BARO052 calendar.yaml:3:1', /2027년/],
    [
      'a category without a label',
      edit('categories.yaml', '{label: 쓰레기}', '{}'),
      'BARO011 categories.yaml:2:1',
      /label/,
    ],
    [
      'a category removed that has articles',
      edit('categories.yaml', 'waste: {label: 쓰레기}\n', ''),
      'BARO033 articles/waste/waste-large.yaml:1:1',
      /categories\.yaml/,
    ],
    [
      'two categories of one name',
      edit('categories.yaml', '쓰레기', '여권'),
      'BARO063 categories.yaml:2:9',
      /같은 이름/,
    ],
    [
      'a category whose owner there is not',
      edit('categories.yaml', '쓰레기', '쓰레기, owner: 없는과'),
      'BARO049 categories.yaml:2:21',
      /owners\.yaml/,
    ],
    [
      'a reviewer that is no account',
      edit('categories.yaml', '쓰레기', '쓰레기, reviewers: [홍길동]'),
      'BARO063 categories.yaml:2:33',
      /@/,
    ],
    [
      'a center without hours',
      edit('center.yaml', 'hours: {open: "08:30", close: "18:30"}\n', ''),
      'BARO011 center.yaml:1:1',
      /hours/,
    ],
    [
      'a district twice',
      edit('center.yaml', '[중구, 기장군]', '[중구, 중구]'),
      'BARO065 center.yaml:8:17',
      /이미/,
    ],
    [
      'a center whose number can’t be dialled',
      edit('center.yaml', '"051-120"', '"0511-20"'),
      'BARO054 center.yaml:3:1',
      /지역번호/,
    ],
    ['categories.yaml removed', remove('categories.yaml'), 'BARO001 categories.yaml:1:1', /되돌려/],
    [
      'a season file with a wrong day',
      write('baseball/2026.csv', 'date,time,stadium,away,home,note\n2026-4-3,14:00,사직,두산,롯데,\n'),
      'BARO060 baseball/2026.csv:2:1',
      /2026-03-28/,
    ],
  ])('%s', (_name, change, place, says) => {
    const errors = errorsAfter(change);
    const found = errors.map(({code, file, line, column}) => `${code} ${file}:${line}:${column}`);
    expect(found).toContain(place);
    const {message = '', fix = ''} = errors[found.indexOf(place)] ?? {};
    expect(`${message}. ${fix}`).toMatch(says);
    expect(fix).toMatch(/[가-힣]/);
  });
});

describe('a pull request that breaks nothing passes', () => {
  it.each<[name: string, change: Change]>([
    ['nothing at all', () => {}],
    ['a new article', write(NEW, NEW_TEXT)],
    [
      'a new article in a category of its own',
      (root) => {
        edit(
          'categories.yaml',
          'waste:',
          'pet: {label: 반려동물, owner: 민원과, reviewers: ["@hong"]}\nwaste:',
        )(root);
        write('articles/pet/pet-new.yaml', NEW_TEXT.replace('waste-new', 'pet-new'))(root);
      },
    ],
    ['a removed article that nothing leads to', remove('articles/waste/waste-large.yaml')],
    ['an article moved to another category', move(PHOTO, 'articles/waste/passport-photo.yaml')],
    ['a question more', photo('  - 여권 사진 크기', '  - 여권 사진 크기\n  - 사진 귀 보여야 됩니꺼')],
    ['comments and empty lines', photo('bring:', '\n# 준비물은 창구마다 같습니다\nbring:')],
    ['text in double quotes with a colon', photo('title: 여권 사진 규격', 'title: "여권: 사진 규격"')],
    ['a block text for a plain one', photo('fee: "무료"', 'fee: |\n  무료')],
    ['an answer of three sentences', photo('  흰 배경', '  하나입니다.\n  흰 배경')],
    ['a price with a point in it', photo('흰 배경', '3.5 cm 흰 배경')],
    [
      'a text message as an LMS',
      photo('6개월 이내 1장', '6개월 이내에 찍은 사진 1장 (모자·안경 없이, 흰 배경) '.repeat(4)),
    ],
    ['symbols that can be sent', photo('1장', '1장 ※ ☎ → ○ · ① ℃ ㎡')],
    [
      'an article that is valid for a time',
      photo('owner:', 'validFrom: 2026-11-01\nvalidUntil: 2027-02-28\nowner:'),
    ],
    ['a check of today', photo('owner:', 'verified: { on: 2026-11-24, by: 민원과 }\nowner:')],
    ['two owners', photo('구·군 민원여권과', '구·군 민원여권과 / 민원과')],
    [
      'numbers of every kind that can be dialled',
      photo(
        '  - { name: 콜센터, phone: "051-120" }',
        [
          '119',
          '1330',
          '02-120',
          '1588-1234',
          '051-200-1234',
          '02-2100-1234',
          '070-4000-1234',
          '080-200-1234',
          '031-1234-5678'.replace('1234-', '234-'),
        ]
          .map((phone, at) => `  - { name: 곳 ${at}, phone: "${phone}" }`)
          .join('\n'),
      ),
    ],
    [
      'an address with a path and a question',
      photo('https://www.passport.go.kr', 'https://www.passport.go.kr/home/kor/contents.do?menuPos=8#a'),
    ],
    ['an example mobile number', photo('1장', '1장 예: 010-0000-1234')],
    ['a business registration number', photo('흰 배경', '사업자등록번호 220-81-62517, 흰 배경')],
    ['a law’s date', photo('흰 배경', '2018년 1월 1일부터 흰 배경')],
    [
      'an answer of a district',
      photo('bring:', 'byDistrict: { 기장군: 군청에서 확인 후 안내합니다. }\nbring:'),
    ],
    ['a new saying', edit('lexicon.yaml', '패스포트: 여권', '패스포트: 여권\n  빠스뽀트: [여권, 여권 사진]')],
    [
      'a new query, and one that must find nothing',
      edit('queries.yaml', '맛집: null', '맛집: null\n  주식 시세: null'),
    ],
    [
      'a temporary holiday',
      edit('calendar.yaml', 'holidays:', 'holidays:\n  - { on: 2026-10-02, name: 임시공휴일 }'),
    ],
    [
      'an alarm in the article that answers it',
      write(NEW, NEW_TEXT.replace('헌 옷 버리는 데', '수거함에 불났어요').replace('"051-120"', '"119"')),
    ],
    [
      'an alarm and what must not raise it',
      edit('emergencies.yaml', '- 쓰러졌', '- 쓰러졌\n    - 연기가…자욱'),
    ],
    [
      'a new owner and an article of theirs',
      (root) => {
        edit('owners.yaml', '- 민원과', '- 민원과\n  - 새로운과')(root);
        photo('구·군 민원여권과', '새로운과')(root);
      },
    ],
    [
      'a README and a hidden file',
      (root) => {
        write('README.md', '안내\n')(root);
        write('articles/waste/.DS_Store', 'x')(root);
      },
    ],
  ])('%s', (_name, change) => {
    expect(errorsAfter(change)).toEqual([]);
  });
});
