import {describe, expect, it, onTestFinished} from 'vitest';
import {KEY, NOON, openDesk} from './setting.ts';
import {FAULTS, type Fault} from './simulator/faults.ts';

/** Each source, and a moment at which its copy of noon is no longer fresh but may still be shown. */
const SOURCES: readonly (readonly [args: string[], later: string, knows: string])[] = [
  [['baseball'], '2026-07-15T13:30:00+09:00', '삼성'],
  [['baseball', '--standings'], '2026-07-15T20:30:00+09:00', '삼성'],
  [['performances'], '2026-07-16T14:30:00+09:00', '가상의 바다'],
  [['performances', 'PF900001'], '2026-07-16T14:30:00+09:00', '99,000'],
  [['live', 'festivals'], '2026-07-16T14:30:00+09:00', '불빛축제'],
  [['live', 'attractions'], '2026-07-16T14:30:00+09:00', '가상마을'],
  [['live', 'weather'], '2026-07-15T14:30:00+09:00', '60%'],
  [['live', 'air'], '2026-07-15T13:30:00+09:00', '모의동'],
  [['live', 'holidays'], '2026-07-17T12:30:00+09:00', '광복절'],
  [['live', 'pharmacy', '수영구'], '2026-07-16T14:30:00+09:00', '가상하루약국'],
  [['live', 'hospital', '수영구'], '2026-07-16T14:30:00+09:00', '가상하루약국'],
  [['live', 'emergency-room'], '2026-07-15T12:35:00+09:00', '가상병원'],
];

/** `slow`, `stalled` and `drip` take each source's whole time limit, so they are tried once, below; `one`, `control` and `empty` are answers. */
const BREAKING = FAULTS.filter(
  (fault) => !['slow', 'stalled', 'drip', 'one', 'control', 'empty'].includes(fault),
);

async function desk() {
  const opened = await openDesk();
  onTestFinished(() => opened.simulator.close());
  return opened;
}

function expectClean(text: string) {
  expect(text).not.toContain(KEY);
  expect(text).not.toContain(encodeURIComponent(KEY));
  expect(text).not.toMatch(/[\u001B\u009B]|\n\s+at |127\.0\.0\.1|serviceKey/i);
}

async function timed<T>(run: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const startedMs = performance.now();
  const result = await run();
  return [performance.now() - startedMs, result];
}

/** How long the same question takes here where the upstream answers at once: what a busy machine adds. */
async function answeredMs(args: readonly string[]): Promise<number> {
  const {at} = await desk();
  const [milliseconds] = await timed(() => at(NOON, ...args));
  return milliseconds;
}

describe.each(SOURCES)('baro %j', (args, later, knows) => {
  it.each(BREAKING)('%s: shows the last good copy, marked stale with its age', async (fault) => {
    const {at, simulator} = await desk();
    const good = await at(NOON, ...args);
    expect([good.exitCode, good.stderr]).toEqual([0, '']);
    expect(good.stdout).toContain(knows);
    simulator.fault = fault as Fault;
    const {exitCode, stdout, stderr} = await at(later, ...args, '--json');
    expectClean(stdout + stderr);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({freshness: 'stale', retrievedAt: NOON});
    expect(JSON.parse(stdout).ageSeconds).toBeGreaterThan(200);
    expect(stdout).toContain(knows);
  });

  it.each(['500', 'drift', 'key-text', 'html', 'oversize'] as const)(
    '%s, and nothing kept: says so and exits with 4',
    async (fault) => {
      const {at, simulator} = await desk();
      simulator.fault = fault as Fault;
      const {exitCode, stdout, stderr} = await at(NOON, ...args);
      expectClean(stdout + stderr);
      expect([exitCode, stdout]).toEqual([4, '']);
      expect(stderr).toContain('실시간 정보를 얻을 수 없습니다');
      if (fault === 'drift') expect(stderr).toContain('형식이 바뀌어');
    },
  );

  it('an empty list alone is never told as "none"', async () => {
    const {at, simulator} = await desk();
    simulator.fault = 'empty';
    const {stdout} = await at(NOON, ...args);
    expect(stdout).not.toMatch(/경기가 없습니다|조건에 맞는 공연을 찾지 못했습니다|공휴일은 0일/);
  });

  it('an empty list never replaces a copy that has something', async () => {
    const {at, simulator} = await desk();
    await at(NOON, ...args);
    simulator.fault = 'empty';
    for (const _ of ['once', 'and again']) {
      const {exitCode, stdout} = await at(later, ...args, '--json');
      expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, {freshness: 'stale', retrievedAt: NOON}]);
      expect(stdout).toContain(knows);
    }
  });

  it('one row and hostile text are read like any other', async () => {
    const {at, simulator} = await desk();
    simulator.fault = 'control';
    const hostile = await at(NOON, ...args);
    expectClean(hostile.stdout + hostile.stderr);
    expect(hostile.exitCode).toBe(0);
    simulator.fault = 'one';
    expect((await at(later, ...args)).stderr).not.toContain('예기치 못한');
  });
});

describe('a bus', () => {
  it('is never shown stale', async () => {
    const {at, simulator} = await desk();
    expect((await at(NOON, 'live', 'bus', '6706')).stdout).toContain('100-1번  2분');
    simulator.fault = '500';
    const {exitCode, stdout} = await at('2026-07-15T12:31:00+09:00', 'live', 'bus', '6706');
    expect([exitCode, stdout]).toEqual([4, '']);
  });
});

describe('an upstream that never answers', () => {
  it.each(['slow', 'stalled', 'drip'] as const)(
    '%s: is given up within the time limit of its source and a second',
    {timeout: 40_000},
    async (fault) => {
      const limits: readonly (readonly [seconds: number, ...args: string[]])[] = [
        [5, 'baseball'],
        [5, 'baseball', '--standings'],
        [10, 'performances'],
        [10, 'performances', 'PF900001'],
        [8, 'live', 'festivals'],
        [8, 'live', 'attractions'],
        [6, 'live', 'bus', '6706'],
        [6, 'live', 'weather'],
        [8, 'live', 'air'],
        [5, 'live', 'holidays'],
        [10, 'live', 'pharmacy', '수영구'],
        [10, 'live', 'hospital', '수영구', '내과'],
        [6, 'live', 'emergency-room'],
      ];
      const runs = limits.map(async ([seconds, ...args]) => {
        const {at, simulator} = await desk();
        simulator.fault = fault;
        const [[tookMs, {exitCode, stdout, stderr}], ownMs] = await Promise.all([
          timed(() => at(NOON, ...args)),
          answeredMs(args),
        ]);
        expectClean(stdout + stderr);
        return [args.join(' '), exitCode, stdout, tookMs < (seconds + 1) * 1000 + ownMs];
      });
      expect(await Promise.all(runs)).toEqual(limits.map(([, ...args]) => [args.join(' '), 4, '', true]));
    },
  );

  it('costs one limit in all, where the answer takes several requests one after another', {
    timeout: 30_000,
  }, async () => {
    const chains: readonly (readonly [seconds: number, hanging: RegExp, ...args: string[]])[] = [
      [6, /stopArrByBstopid|busInfoByRouteId/, 'live', 'bus', '가상역'],
      [10, /prfplc/, 'performances', 'PF900001'],
      [5, /schedule\/games\?.*-08-/, 'baseball', '--next', '--team', 'NC'],
    ];
    const runs = chains.map(async ([seconds, hanging, ...args]) => {
      const {at, simulator} = await desk();
      simulator.delay = (path) => (hanging.test(path) ? Number.POSITIVE_INFINITY : (seconds - 1) * 500);
      const [[tookMs, {exitCode, stdout, stderr}], ownMs] = await Promise.all([
        timed(() => at(NOON, ...args)),
        answeredMs(args),
      ]);
      expectClean(stdout + stderr);
      const isInTime = tookMs < (seconds + 1) * 1000 + ownMs;
      return [args.join(' '), [0, 4].includes(exitCode), isInTime];
    });
    expect(await Promise.all(runs)).toEqual(chains.map(([, , ...args]) => [args.join(' '), true, true]));
  });

  it('delays an article by 1.5 seconds at most', async () => {
    const {at, simulator} = await desk();
    await at(NOON, 'show', 'waste-large'); // builds the index
    simulator.fault = 'slow';
    const [tookMs, {exitCode, stdout}] = await timed(() => at(NOON, '롯데', '경기'));
    expect(tookMs).toBeLessThan(2000 + (await answeredMs(['롯데', '경기'])));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^롯데 경기 일정[\s\S]*실시간 야구\n {2}확인하지 못했습니다: 제시간에/);
  });
});
