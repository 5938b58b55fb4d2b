import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {readNaverGames} from '../../src/live/baseball/naver-read.ts';
import {readAnswer} from '../../src/live/client/body.ts';
import {plainKey} from '../../src/live/client/key.ts';
import {readFestivalDates} from '../../src/live/festivals/dates.ts';
import {withParticle} from '../../src/live/korean.ts';
import {departmentIn} from '../../src/live/medical/departments.ts';
import {isOpenAt, readHours} from '../../src/live/medical/hours.ts';
import {readRows} from '../../src/live/rows.ts';
import {baseOf} from '../../src/live/upstreams.ts';
import {observationBases, soonBases, villageBases} from '../../src/live/weather/base-time.ts';

describe('dates of festivals', () => {
  it.each([
    ['2025. 7. 5.(토) ~ 7. 13.(일)', '2025-07-05', '2025-07-13'],
    ['2026. 05. 22. ~ 05. 31.', '2026-05-22', '2026-05-31'],
    ['2025년 11월 29일 ~ 2026년 1월 18일점등시간 : 18:00~23:00', '2025-11-29', '2026-01-18'],
    ['2025.11.15.(토)', '2025-11-15', '2025-11-15'],
    ['2026. 8. 1. ~ 3.', '2026-08-01', '2026-08-03'],
  ])('%s', (text, from, to) => expect(readFestivalDates(text)).toEqual({from, to}));
  it('are none in other texts', () => expect(readFestivalDates('매년 봄')).toBeNull());
});

describe('opening hours', () => {
  it.each([
    ['0900', '1900', '10:00', true],
    ['0900', '1900', '19:00', false],
    ['0900', '2600', '01:30', true],
    ['1800', '0130', '01:00', true],
    ['1800', '0130', '02:00', false],
    ['0000', '2400', '23:59', true],
    ['0900', '9960', '10:00', false],
    ['', '', '10:00', false],
  ])('%s–%s at %s: %s', (open, close, clock, expected) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const hours = readHours(open, close);
    expect(isOpenAt(hour * 60 + minute, hours, hours)).toBe(expected);
  });
});

describe('KMA’s base times', () => {
  const at = (time: string) => Temporal.Instant.from(time).toZonedDateTimeISO('Asia/Seoul');
  it.each([
    ['2026-07-15T02:09:00+09:00', '20260714', '2300'],
    ['2026-07-15T02:10:00+09:00', '20260715', '0200'],
    ['2026-07-15T13:00:00+09:00', '20260715', '1100'],
    ['2026-01-01T00:30:00+09:00', '20251231', '2300'],
  ])('village at %s', (now, date, time) => expect(villageBases(at(now), 1)).toEqual([{date, time}]));
  it('an observation steps back over midnight', () => {
    expect(observationBases(at('2026-07-15T00:05:00+09:00'), 2)).toEqual([
      {date: '20260714', time: '2300'},
      {date: '20260714', time: '2200'},
    ]);
  });
});

it.each([
  ['2026-07-15T12:44:00+09:00', '20260715', '1130'],
  ['2026-07-15T12:45:00+09:00', '20260715', '1230'],
  ['2026-07-15T00:44:00+09:00', '20260714', '2330'],
])('the forecast of the next hours at %s is that of %s %s', (now, date, time) => {
  const moment = Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Seoul');
  expect(soonBases(moment, 1)).toEqual([{date, time}]);
});

it.each([
  ['내과', 'D001', ''],
  ['소아과 열린 곳', 'D002', '열린 곳'],
  ['소아청소년과', 'D002', ''],
  ['피부과', 'D005', ''],
  ['가상 정형외과', 'D008', '가상'],
  ['산부인과', 'D011', ''],
  ['안과', 'D012', ''],
  ['이비인후과', 'D013', ''],
  ['소아치과', 'D026', ''],
  ['한방내과', undefined, '한방내과'],
  ['성형외과', undefined, '성형외과'],
  ['가상병원', undefined, '가상병원'],
])('%s names the department %s', (words, code, rest) => {
  const read = departmentIn(words);
  expect([read.department?.code, read.rest]).toEqual([code, rest]);
});

describe('Naver’s states', () => {
  const game = {
    gameId: '20260715SSLT02026',
    gameDateTime: '2026-07-15T18:30:00',
    homeTeamCode: 'LT',
    awayTeamCode: 'SS',
    homeTeamScore: 0,
    awayTeamScore: '0',
    statusCode: 'BEFORE',
    statusInfo: '경기전',
    cancel: false,
  };
  const read = (rows: object[]) =>
    readNaverGames({kind: 'json', isNoData: false, value: {success: true, result: {games: rows}}});
  it.each([
    [{}, 'SCHEDULED', null],
    [{cancel: true}, 'CANCELLED', null],
    [{cancel: undefined, statusInfo: '경기취소'}, 'CANCELLED', null],
    [{statusCode: 'RESULT', cancel: true}, 'CANCELLED', null],
    [{suspended: true}, 'SUSPENDED', 0],
    [{statusCode: 'STARTED', statusInfo: '3회말'}, 'LIVE', 0],
    [{statusCode: 'RESULT'}, 'FINAL', 0],
    [{statusCode: 'HOLOGRAM'}, 'UNKNOWN', null],
  ])('%j', (change, status, homeScore) => {
    expect(read([{...game, ...change}])).toMatchObject([{status, homeScore}]);
  });
  it('a changed form is an error, an odd row is left out', () => {
    expect(() => read([{...game, gameDateTime: undefined, when: 'soon'}])).toThrow(/schema/);
    expect(() => read([{id: 1}])).toThrow(/schema/);
    expect(read([game, {...game, gameId: '20260920BMBC1'}])).toHaveLength(1);
  });
});

describe('the client', () => {
  const body = (text: string, status = 200) =>
    readAnswer({status, bytes: new TextEncoder().encode(text)}, (inner) => inner);
  it.each([
    ['Unauthorized', 401, 'auth'],
    ['Forbidden', 403, 'auth'],
    ['API not found', 404, 'withdrawn'],
    ['API rate limit exceeded', 429, 'rate'],
    ['API token quota exceeded', 429, 'quota'],
    ['Unexpected error(s)', 500, 'upstream'],
    ['<HTML><H1>Request Blocked</H1>', 400, 'blocked'],
    ['<!--[if IE 7]><html>', 200, 'blocked'],
    ['<dbs><db><returncode>02</returncode><errmsg>x</errmsg></db></dbs>', 200, 'auth'],
    ['<boxofs><boxof><returncode>10</returncode></boxof></boxofs>', 200, 'auth'],
    [
      '{"OpenAPI_ServiceResponse":{"cmmMsgHeader":{"errMsg":"SERVICE_KEY_IS_NOT_REGISTERED_ERROR","returnAuthMsg":"키"}}}',
      200,
      'auth',
    ],
    [`<items>${'<a/>'.repeat(250_000)}</items>`, 200, 'too-large'],
    ['<dbs><error>x</error></dbs>', 200, 'upstream'],
    ['{"response":{"header":{"resultCode":"22"}}}', 200, 'quota'],
    ['{"getFestivalKr":{"header":{"code":"10"}}}', 200, 'bad-request'],
    ['<response>', 200, 'schema'],
    ['', 200, 'upstream'],
  ])('%s (%i): %s', (text, status, kind) => {
    expect(() => body(text, status)).toThrow(expect.objectContaining({kind}));
  });
  it('reads CP949 where it is no UTF-8, and lets a syllable through that was cut', () => {
    const cp949 = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xba, 0xce, 0xbb, 0xea]),
      Buffer.from('"}'),
    ]);
    expect(readAnswer({status: 200, bytes: cp949}, (text) => text)).toMatchObject({value: {a: '부산'}});
    const cut = Buffer.concat([
      Buffer.from(`{"a":"${'가'.repeat(200)}`),
      Buffer.from([0xec, 0x82]),
      Buffer.from('"}'),
    ]);
    expect(readAnswer({status: 200, bytes: cut}, (text) => text)).toMatchObject({
      value: {a: `${'가'.repeat(200)} `},
    });
    const noise = Buffer.from([0x7b, 0xff, 0xff, 0xff, 0x80, 0x81]);
    expect(() => readAnswer({status: 200, bytes: noise}, (text) => text)).toThrow(
      expect.objectContaining({kind: 'schema'}),
    );
  });
  it('a list of more rows than anything has is refused before they are read', () => {
    expect(() => readRows(Array(30_000).fill({}), z.looseObject({}))).toThrow(
      expect.objectContaining({kind: 'too-large'}),
    );
  });
  it('NODATA is an answer', () => {
    expect(body('{"response":{"header":{"resultCode":"03","resultMsg":"NO_DATA"}}}')).toMatchObject({
      isNoData: true,
    });
  });
  it('keeps what looks like numbers as text, and decodes entities once', () => {
    expect(body('\uFEFF<dbs><db><a>00</a><b>06706</b><c>A &amp;lt; B</c></db></dbs>')).toMatchObject({
      value: {dbs: {db: {a: '00', b: '06706', c: 'A &lt; B'}}},
    });
  });
  it('takes a key in either form', () => {
    expect([plainKey('a%2Bb%3D%3D'), plainKey('a+b=='), plainKey('100%')]).toEqual([
      'a+b==',
      'a+b==',
      '100%',
    ]);
  });
  it.each(['http://example.invalid', 'ftp://127.0.0.1', 'nonsense'])('refuses %s as an upstream', (url) => {
    expect(() => baseOf('kopis', {BARO_LIVE_KOPIS_URL: url})).toThrow('BARO_LIVE_KOPIS_URL');
  });
});

it.each(['부산으로', '서울로', '대구로', '5로', '6으로', '7로', '10으로'])('%s', (said) => {
  expect(withParticle(said.replace(/으?로$/, ''), '로', '으로')).toBe(said);
});

it('particles follow the sound of a name', () => {
  expect(['롯데', '삼성', 'LG', 'KIA', 'SSG'].map((name) => withParticle(name, '와', '과'))).toEqual([
    '롯데와',
    '삼성과',
    'LG와',
    'KIA와',
    'SSG와',
  ]);
});
