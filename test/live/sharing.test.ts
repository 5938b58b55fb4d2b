import {mkdirSync, writeFileSync} from 'node:fs';
import {describe, expect, it, onTestFinished} from 'vitest';
import {baro} from '../e2e/program.ts';
import {NOON, openDesk} from './setting.ts';

async function desk(settings?: Record<string, unknown>) {
  const opened = await openDesk(settings === undefined ? {} : {settings});
  onTestFinished(() => opened.simulator.close());
  return opened;
}

describe('answers', () => {
  it('are fetched once by twenty processes at once, in Seoul’s time wherever the machine is', async () => {
    const {simulator, home, root} = await desk();
    mkdirSync(`${home}/config`, {recursive: true});
    writeFileSync(`${home}/config/settings.json`, '{"baseball":{"source":"naver"}}');
    const environment = {...simulator.environment, BARO_NOW: NOON, TZ: 'America/Los_Angeles'};
    const runs = Array.from({length: 20}, () =>
      baro(['baseball', '--json'], {home, knowledgeBase: root, environment}),
    );
    const results = await Promise.all(runs);
    expect(results.map(({exitCode, stderr}) => [exitCode, stderr])).toEqual(Array(20).fill([0, '']));
    // A machine so busy that half the time limit passes asks Daum as well: another key, and once too.
    expect(simulator.requests.filter((path) => path.startsWith('/schedule/games'))).toHaveLength(1);
    expect(new Set(simulator.requests).size).toBe(simulator.requests.length);
    expect(new Set(results.map(({stdout}) => JSON.parse(stdout).retrievedAt))).toEqual(new Set([NOON]));
    expect(JSON.parse(results[0]?.stdout ?? '')).toMatchObject({
      games: [{startTime: '18:30', date: '2026-07-15'}],
    });
  });

  it('make no connection while they are fresh', async () => {
    const {at, simulator} = await desk();
    await at(NOON, 'baseball');
    const count = simulator.requests.length;
    const {stdout} = await at('2026-07-15T12:30:20+09:00', 'baseball', '--json');
    expect([simulator.requests.length, JSON.parse(stdout).freshness]).toEqual([count, 'fresh']);
  });

  it('begin anew where live.db is damaged', async () => {
    const {at, home} = await desk();
    mkdirSync(`${home}/cache`, {recursive: true});
    writeFileSync(`${home}/cache/live.db`, 'this is no database '.repeat(300));
    expect((await at(NOON, 'baseball')).exitCode).toBe(0);
    expect(JSON.parse((await at(NOON, 'baseball', '--json')).stdout).freshness).toBe('fresh');
  });

  it('open the circuit after three failures, for ten minutes', async () => {
    const {at, simulator} = await desk();
    simulator.fault = '500';
    for (const minute of ['30', '31', '32']) await at(`2026-07-15T12:${minute}:00+09:00`, 'live', 'air');
    const count = simulator.requests.length;
    expect((await at('2026-07-15T12:33:00+09:00', 'live', 'air')).stderr).toContain(
      '잠시(10분) 요청을 멈췄습니다',
    );
    expect(simulator.requests).toHaveLength(count);
    expect((await at('2026-07-15T12:33:00+09:00', 'live')).stdout).toContain('10분간 멈춤');
    simulator.fault = undefined;
    expect((await at('2026-07-15T12:43:00+09:00', 'live', 'air')).exitCode).toBe(0);
  });

  it('stop at a used-up quota until midnight in Seoul', async () => {
    const {at, simulator} = await desk();
    simulator.fault = 'quota';
    await at(NOON, 'live', 'air');
    simulator.fault = undefined;
    const count = simulator.requests.length;
    expect((await at('2026-07-15T23:59:00+09:00', 'live', 'air')).exitCode).toBe(4);
    expect(simulator.requests).toHaveLength(count);
    expect((await at('2026-07-16T00:01:00+09:00', 'live', 'air')).exitCode).toBe(0);
  });
});

describe('baseball', () => {
  it('is off until it is turned on, and then names the official page and phone', async () => {
    const {at, simulator} = await desk({});
    const {exitCode, stderr} = await at(NOON, 'baseball');
    expect(exitCode).toBe(4);
    expect(stderr).toContain('https://example.invalid/schedule');
    expect(stderr).toContain('구단 고객센터 1577-0000');
    expect(simulator.requests).toEqual([]);
  });

  it('answers from the season file, and says so', async () => {
    const {at, root} = await desk({});
    mkdirSync(`${root}/baseball`);
    writeFileSync(
      `${root}/baseball/2026.csv`,
      'date,time,stadium,away,home,note\n2026-07-15,18:30,문수,KIA,롯데,\n2026-07-16,18:30,사직,KIA,롯데,우천취소\n',
    );
    const {stdout} = await at(NOON, 'baseball', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      freshness: 'bundled',
      games: [{stadium: '문수', homeStarter: null}],
    });
    expect((await at(NOON, 'baseball', '내일')).stdout).toContain('취소되었습니다(우천취소)');
    expect((await at(NOON, 'kb', 'lint')).stdout).not.toContain('BARO060');
    writeFileSync(
      `${root}/baseball/2026.csv`,
      'date,time,stadium,away,home,note\n2026-7-15,18:30,문수,KIA,롯데,\n',
    );
    expect((await at(NOON, 'kb', 'lint')).stdout).toContain('baseball/2026.csv:2:1  BARO060');
  });

  it.each([
    [['어제'], '취소되었습니다(사유 미확인)'],
    [['7월 12일'], '서스펜디드'],
    [['7월 13일'], '사직에서 열린 KIA전은 KIA 3 대 롯데 5로 롯데가 이겼습니다.'],
    [['7월 19일'], '7월 19일(일)에는 롯데 경기가 없습니다'],
    [['지난 월요일'], 'KIA 3 대 롯데 5'],
    [['내일모레'], '7월 17일(금)에는 롯데 경기가 없습니다'],
    [['내일'], '더블헤더 2차전'],
    [['모레'], '7월 17일(금)에는 롯데 경기가 없습니다'],
    [['7월 18일'], '울산에서'],
    [['--next'], '오후 6시 30분 사직에서 삼성과'],
    [['내일'], '발표 전'],
    [['--team', 'KIA'], '경기 중입니다'],
    [['--team', 'KIA'], '선발  두산 가상칠 · KIA 가상육'],
    [['순위'], '1위'],
  ])('%j: %s', async (args, expected) => {
    const {at} = await desk();
    const {exitCode, stdout} = await at(NOON, 'baseball', ...args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(expected);
    expect(stdout).toContain('네이버 스포츠 · 12:30 기준');
  });

  it.each([
    ['2026-07', [{yearMonth: '2026-07', gameCount: 100}], 4],
    ['2026-07', [], 4],
    ['2026-07', [{yearMonth: '2026-07', gameCount: 0}], 0],
    ['2026-10', [{yearMonth: '2026-09', gameCount: 9}], 0],
    ['2026-10', [{yearMonth: '2026-10', gameCount: 3}], 4],
  ])('an empty %s is an error unless the season %j says so: exit %i', async (month, months, exitCode) => {
    const {at, simulator} = await desk();
    simulator.season = {months, nextDay: '2027-03-28'};
    const {stdout, stderr} = await at(`${month}-15T12:30:00+09:00`, 'baseball');
    expect(stderr).toContain(exitCode === 0 ? '' : '실시간 정보를 얻을 수 없습니다');
    expect(stdout.includes('경기가 없습니다')).toBe(exitCode === 0);
  });

  it('tells when the season opens, once there is none', async () => {
    const {at} = await desk();
    const {exitCode, stdout} = await at('2026-12-01T12:30:00+09:00', 'baseball', '2027년 1월 20일');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('정규시즌은 2027년 3월 28일')]);
  });

  it('asks KBO for the reason only with its permission', async () => {
    const {at} = await desk({baseball: {source: 'naver', kboPermission: '공문 1호'}});
    expect((await at(NOON, 'baseball', '어제')).stdout).toContain('취소되었습니다(우천취소)');
  });

  it('falls back to Daum', async () => {
    const {at} = await desk({baseball: {source: 'daum'}});
    expect(JSON.parse((await at(NOON, 'baseball', '--json')).stdout)).toMatchObject({
      source: 'daum',
      games: [{status: 'SCHEDULED'}],
    });
  });
});

describe('an article with live', () => {
  it('carries the live answer below itself, and in its document', async () => {
    const {at} = await desk();
    const {stdout} = await at(NOON, '롯데', '경기', '내일');
    expect(stdout.indexOf('실시간 야구')).toBeGreaterThan(stdout.indexOf('롯데 경기 일정'));
    expect(stdout).toContain('더블헤더');
    const shown = await at(NOON, 'show', 'baseball-schedule', '--json');
    expect(JSON.parse(shown.stdout).liveAnswer).toMatchObject({schema: 'baro.baseball/1', source: 'naver'});
    const found = await at(NOON, '롯데', '경기', '--json');
    expect(JSON.parse(found.stdout).results[0].liveAnswer).toMatchObject({games: [{date: '2026-07-15'}]});
  });
});

describe('performances', () => {
  it.each([
    [['1984'], '조건에 맞는 공연은 1건', '1984'],
    [['해적'], '해적이라는 이름의 공연은 찾지 못해', '가상의 바다'],
    [['--free'], '무료라고 적힌 공연만', '무료 음악회'],
    [['--running', '마술'], '조건에 맞는 공연은 1건', '늘 하는 마술'],
    [['--district', '해운대구', '--children'], '조건에 맞는 공연', 'PF'],
    [['--from', '내일', '--to', '다음 주 금요일'], '7월 16일(목)부터 7월 24일(금)까지 공연은', '1984'],
  ])('%j: %s', async (args, said, shown) => {
    const {at} = await desk();
    const {exitCode, stdout} = await at(NOON, 'performances', ...args);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(said)]);
    expect(stdout).toContain(shown);
  });

  it.each([
    [['--genre', '축구'], '이런 종류가 없습니다'],
    [['--district', '수원'], '이런 구·군이 없습니다'],
    [['--from', '2월 30일'], '날짜를 읽을 수 없습니다'],
  ])('%j is wrong use: %s', async (args, said) => {
    const {at} = await desk();
    const {exitCode, stderr} = await at(NOON, 'performances', ...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  it('of several months of one source are told with one origin', async () => {
    const {at} = await desk();
    const {stdout} = await at(NOON, 'performances', '--from', '7월 1일', '--to', '9월 30일', '--json');
    expect(JSON.parse(stdout).origins.map(({source}: {source: string}) => source)).toEqual([
      'kopis',
      'dabom',
    ]);
  });
});

describe('pharmacies', () => {
  it.each([
    ['오늘 밤', '7월 15일(수) 22:00에', ['가상하루약국', '가상밤약국']],
    ['오늘 오후 3시', '7월 15일(수) 15:00에', ['가상하루약국']],
    ['광복절', '공휴일 당직은 따로 정해집니다', []],
  ])('%s', async (words, said, open) => {
    const {at} = await desk();
    const {stdout} = await at(NOON, 'live', 'pharmacy', words);
    expect(stdout).toContain(said);
    for (const name of open) expect(stdout).toContain(name);
  });
});

describe('a bus', () => {
  it('without a stop is wrong use', async () => {
    const {at} = await desk();
    expect(await at(NOON, 'live', 'bus')).toMatchObject({exitCode: 2, stdout: ''});
  });
});

describe('hospitals', () => {
  it.each([
    ['이비인후과', 'D013'],
    ['소아과', 'D002'],
  ])('%s is asked for by its code, and told', async (name, code) => {
    const {at, simulator} = await desk();
    const {exitCode, stdout} = await at(NOON, 'live', 'hospital', '수영구', name, '지금', '문', '연', '곳');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/수영구에서 지금 문을 여는 것으로 적힌 (?:이비인후과|소아청소년과)는 \d곳/);
    expect(simulator.requests.filter((path) => path.includes(`QD=${code}`))).toHaveLength(1);
  });
});

describe('documents', () => {
  it.each([
    ['baseball'],
    ['performances'],
    ['live', 'festivals'],
    ['live', 'attractions'],
    ['live', 'bus', '6706'],
    ['live', 'weather'],
    ['live', 'air'],
    ['live', 'holidays'],
    ['live', 'pharmacy'],
    ['live', 'hospital'],
    ['live', 'emergency-room'],
  ])('baro %s %s agrees with its schema', async (...args) => {
    const {at} = await desk();
    const {documents} = await import('../../src/output/documents.ts');
    const {stdout} = await at(NOON, ...args, '--json');
    const document = JSON.parse(stdout);
    const name = String(document.schema).slice(5, -2) as keyof typeof documents;
    expect(documents[name].safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document).toMatchObject({retrievedAt: NOON, freshness: 'live', source: expect.any(String)});
  });
});
