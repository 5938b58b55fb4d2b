import {describe, expect, it} from 'vitest';
import type {Effect, Message} from '../../src/tui/model/message.ts';
import {type Found, firstModel, type Model} from '../../src/tui/model/model.ts';
import {parcelsOf} from '../../src/tui/model/parcels.ts';
import {durationText, update} from '../../src/tui/model/update.ts';
import {districtIn} from '../../src/tui/model/update-news.ts';
import {screenOf} from '../../src/tui/view/screen.ts';

const SETUP = {ambiguousWidth: 1, hasColor: false, background: 'dark'} as const;
const ARTICLE = {
  id: 'waste-large',
  title: '대형폐기물 배출',
  questions: ['소파 버리려면'],
  answer: '구청 누리집에서 신고하시면 됩니다.',
  askFirst: [
    {
      ask: '무엇을 버리십니까?',
      choices: [
        {label: '가구', answer: '스티커를 붙이십시오.'},
        {label: '여권', see: 'passport-lost'},
      ],
    },
  ],
  related: [{id: 'passport-lost', because: '시험'}],
  byDistrict: {중구: '중구청 청소과입니다.'},
  contacts: [{name: '청소과', phone: '051-000-0000'}],
  owner: '자원순환과',
  category: 'waste',
  categoryLabel: '쓰레기',
  file: 'articles/waste/waste-large.yaml',
  broken: false,
};
const VIEW = {
  article: ARTICLE,
  state: 'unverified',
  titles: new Map([['passport-lost', '여권 분실']]),
} as const;
const OTHER = {...VIEW, article: {...ARTICLE, id: 'passport-lost', title: '여권 분실', askFirst: []}};

const text = (typed: string, nowMs = 0): Message => ({
  kind: 'key',
  event: {kind: 'text', text: typed},
  nowMs,
});
const press = (name: string, nowMs = 0): Message => ({
  kind: 'key',
  event: {kind: 'key', name, ctrl: false, alt: false},
  nowMs,
});

function after(model: Model, ...messages: Message[]): {model: Model; effects: Effect[]} {
  let effects: Effect[] = [];
  for (const message of messages) {
    const [next, wanted] = update(model, message);
    model = next;
    effects = [...effects, ...wanted];
  }
  return {model, effects};
}

function found(typed: string): Message {
  const answer: Found = {
    text: typed,
    confidence: 'high',
    results: [VIEW, OTHER].map(({article, state}) => ({article, state})),
    nearest: [],
    readAs: undefined,
    emergency: null,
  };
  return {kind: 'found', found: answer, view: VIEW};
}

const start = () => firstModel(SETUP, {columns: 80, rows: 24});
const looked = () => after(start(), text('소파'), found('소파')).model;

describe('a new index, while a call goes on', () => {
  const opened: Message = {kind: 'index-opened'};

  it.each([
    ['looks again for what nobody has chosen from yet', looked(), ['search']],
    ['looks for what was typed before there was one', after(start(), text('소파')).model, ['search']],
    ['looks for nothing where nothing is typed', start(), []],
    ['leaves alone what is being read', after(looked(), press('enter')).model, []],
    ['leaves alone what was chosen', after(looked(), press('down')).model, []],
  ])('%s', (_, model, wanted) => {
    expect(after(model, opened).effects.map(({kind}) => kind)).toEqual(wanted);
  });
});

describe('the call', () => {
  it('searches from the first syllable', () => {
    expect(after(start(), text('ㅅ')).effects).toEqual([{kind: 'search', text: 'ㅅ'}]);
  });

  it('shows nothing for words that have changed since', () => {
    const {model} = after(start(), text('소파'), text('침대'), found('소파'));
    expect(model.call.found).toBeUndefined();
  });

  it.each([
    ['a digit behind a word chooses', '소파', '2', {id: 'passport-lost', text: '소파'}],
    ['behind a blank it is text', '소파 ', '2', {id: undefined, text: '소파 2'}],
    ['behind a digit it is text', '80', '2', {id: undefined, text: '802'}],
    ['at the beginning it is text', '', '1', {id: undefined, text: '1'}],
    ['of which there is no result it is text', '소파', '9', {id: undefined, text: '소파9'}],
  ])('%s', (_, query, digit, expected) => {
    const typed = query === '' ? start() : after(start(), text(query), found(query)).model;
    const {model, effects} = after(typed, text(digit));
    const read = effects.find((effect) => effect.kind === 'read-article');
    expect({id: read?.id, text: model.call.line.text}).toEqual(expected);
  });

  it('a digit with text right behind it goes back into the query', () => {
    expect(after(looked(), text('2'), text('인')).model.call.line.text).toBe('소파2인');
  });

  it('text that comes later does not take it back', () => {
    expect(after(looked(), text('2'), text('인', 5_000)).model.call.line.text).toBe('소파인');
  });

  it('on an open article digits branch, and Escape goes back step by step', () => {
    const open = after(looked(), press('enter'));
    const branched = after(open.model, text('1'));
    expect(branched.model.call.settled.branch?.answer).toBe('스티커를 붙이십시오.');
    const followed = after(branched.model, text('2'));
    expect(followed.effects).toEqual([{kind: 'read-article', id: 'passport-lost'}]);
    const back = after(followed.model, {kind: 'article-read', view: OTHER}, press('escape'));
    expect(back.effects).toEqual([{kind: 'read-article', id: 'waste-large'}]);
    const list = after(back.model, press('escape'));
    expect([list.model.call.isOpen, list.model.call.line.text]).toEqual([false, '소파']);
    expect(after(list.model, press('escape')).model.call.line.text).toBe('');
  });

  it('a new call clears the words, says how long the last one took, and keeps what was being written', () => {
    const {model} = after(looked(), press('f3'), text('내일'), press('f2', 72_000));
    expect(model.call.line.text).toBe('');
    expect(model.notice?.text).toContain('1분 12초');
    expect(model.form?.fields.when.text).toBe('내일');
  });

  it('asks the live source of an article once', () => {
    const live = {...VIEW, article: {...ARTICLE, live: 'baseball'}} as const;
    const first = after(looked(), {kind: 'article-read', view: live});
    expect(first.effects).toEqual([{kind: 'ask-live', article: 'waste-large', words: '소파'}]);
    expect(after(first.model, {kind: 'article-read', view: live}).effects).toEqual([]);
  });
});

describe('the form', () => {
  it('begins with the article in view, and reads the phrase as it is typed', () => {
    const {model, effects} = after(looked(), press('f3'), text('내일 두시'));
    expect(model.form?.fields.purpose.text).toBe('대형폐기물 배출');
    expect(effects).toEqual([{kind: 'read-phrase', phrase: '내일 두시'}]);
  });

  it('is kept when it is left, and gone when it is discarded', () => {
    const written = after(looked(), press('f3'), text('내일')).model;
    const left = after(written, press('escape'));
    expect(left.effects.map(({kind}) => kind)).toEqual(['keep-draft']);
    const again = after(left.model, {kind: 'draft-kept', draft: 7}, press('f3'), press('f9'));
    expect(again.model.form).toBeUndefined();
    expect(again.effects).toContainEqual({kind: 'drop-draft', draft: 7});
  });

  it('says what is wrong and loses nothing', () => {
    const written = after(looked(), press('f3'), text('내일'), press('f8'));
    const {model} = after(written.model, {kind: 'not-saved', problem: '전화번호를 읽을 수 없습니다.'});
    expect(model.form?.problem).toContain('전화번호');
    expect(model.form?.fields.when.text).toBe('내일');
  });
});

describe('districts', () => {
  it.each([
    ['해운대 대형폐기물', '해운대구'],
    ['중구 여권', '중구'],
    ['부산 진구 소파', '부산진구'],
    ['집중구역', undefined],
    ['해운대역', undefined],
    ['여권', undefined],
  ])('%s is %s', (words, district) => {
    expect(districtIn(words, ['부산진구', '중구', '해운대구'])).toBe(district);
  });
});

describe('what is copied', () => {
  it('counts bytes as senders do, and adds what the call has settled', () => {
    const parcels = parcelsOf(VIEW, {district: '중구', branch: undefined});
    expect(parcels.map(({label}) => label)).toEqual(['문자', '읽는 말씀', '답 전체', '넘김 말', '전화번호']);
    expect(parcels[1]?.text).toContain('중구청 청소과입니다.');
    expect(parcels[0]?.size).toBe('55/90');
    expect(parcels[3]?.text).toMatch(/^청소과 051-000-0000/);
  });
});

describe('the screen', () => {
  const scenes: [string, Message[]][] = [
    ['the start', []],
    ['results', [text('소파'), found('소파')]],
    ['the form', [text('소파'), found('소파'), press('f3'), text('내일')]],
    ['call-backs', [press('f4')]],
    ['copying', [text('소파'), found('소파'), press('f5')]],
    ['help', [press('f1')]],
    ['districts', [press('f6')]],
  ];
  const sizes = [
    [80, 24],
    [120, 40],
    [40, 12],
    [200, 60],
    [39, 12],
    [10, 3],
    [1, 1],
  ];
  it.each(
    scenes.flatMap(([name, messages]) =>
      sizes.map(([columns = 0, rows = 0]) => [name, columns, rows, messages] as const),
    ),
  )(
    '%s in %s×%s has as many lines as rows, none too wide, and its caret inside',
    (_, columns, rows, messages) => {
      const {model} = after(firstModel(SETUP, {columns, rows}), ...messages);
      const {lines, caret} = screenOf(model);
      expect(lines).toHaveLength(rows);
      for (const line of lines) expect(line.columns).toBeLessThanOrEqual(Math.max(columns, 2));
      if (caret) {
        expect(caret.row).toBeLessThan(rows);
        expect(caret.column).toBeLessThan(columns);
      }
    },
  );
});

it.each([
  [0, '0초'],
  [59_400, '59초'],
  [192_000, '3분 12초'],
])('%s ms are %s', (ms, said) => {
  expect(durationText(ms)).toBe(said);
});
