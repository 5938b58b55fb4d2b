import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {extendCalendar} from '../../src/kb/calendar-lines.ts';
import {calendarNames} from '../../src/live/holidays/names.ts';
import {NOON, openDesk} from './setting.ts';

const CALENDAR = `# 쉬는 날. 임시공휴일은 그날 바로 한 줄을 더합니다.
spoken: # 이름 → 부르는 말
  신정: [새해,  양력설]   # 띄어쓰기도 그대로

holidays:
  # 올해
  - { on: 2026-01-01, name: 신정 }
  - {on: 2026-12-25,name: 기독탄신일}   # 성탄

  # 후년
  - { on: 2028-01-01, name: 신정 }
`;

async function desk(calendar: string) {
  const opened = await openDesk();
  onTestFinished(() => opened.simulator.close());
  const file = join(opened.root, 'calendar.yaml');
  writeFileSync(file, calendar);
  const update = (...words: string[]) => opened.at(NOON, 'live', 'holidays', ...words, '--update-calendar');
  return {...opened, update, text: () => readFileSync(file, 'utf8')};
}

describe('baro live holidays <year> --update-calendar', () => {
  it('adds the lines of a new year between those that are there, and changes no other character', async () => {
    const {update, text, at} = await desk(CALENDAR);
    expect(await update('2027')).toMatchObject({
      exitCode: 0,
      stderr: 'calendar.yaml에 2027년 공휴일 3줄을 더했습니다.\n',
    });
    expect(text()).toBe(
      CALENDAR.replace(
        '# 성탄\n',
        '# 성탄\n  - { on: 2027-01-01, name: 신정 }\n  - { on: 2027-08-15, name: 광복절 }\n  - { on: 2027-12-25, name: 기독탄신일 }\n',
      ),
    );
    expect((await at(NOON, 'kb', 'lint')).stdout).not.toContain('calendar.yaml');
  });

  it('adds nothing twice, and only what a year lacks', async () => {
    const {update, text} = await desk(CALENDAR);
    await update('2026');
    expect(text()).toBe(
      CALENDAR.replace('name: 신정 }\n', 'name: 신정 }\n  - { on: 2026-08-15, name: 광복절 }\n'),
    );
    const once = text();
    expect((await update('2026년')).stderr).toContain('이미 모두 있습니다');
    expect(text()).toBe(once);
  });

  it.each([
    ['다음해', 2],
    ['20271', 2],
  ])('%s is no year', async (words, exitCode) => {
    const {update, text} = await desk(CALENDAR);
    expect(await update(words)).toMatchObject({exitCode, stderr: expect.stringContaining('해를 읽을 수')});
    expect(text()).toBe(CALENDAR);
  });

  it.each(['empty', '500', 'drift', 'key-xml'] as const)('%s leaves the file as it is', async (fault) => {
    const {update, text, simulator} = await desk(CALENDAR);
    simulator.fault = fault;
    const {exitCode, stderr} = await update('2027');
    expect([exitCode, stderr === '']).toEqual([fault === 'empty' ? 0 : 4, false]);
    expect(text()).toBe(CALENDAR);
  });
});

describe('extendCalendar', () => {
  const days = [{date: '2027-03-01', name: '삼일절'}];
  const line = '  - { on: 2027-03-01, name: 삼일절 }\n';
  it.each([
    ['', `holidays:\n${line}`],
    ['holidays: []\n', `holidays:\n${line}`],
    ['holidays:\n', `holidays:\n${line}`],
    ['# 우리 것\nspoken: {}', `# 우리 것\nspoken: {}\nholidays:\n${line}`],
    [
      'holidays:\n- {on: 2028-01-01, name: 신정}\n',
      `holidays:\n${line.trimStart()}- {on: 2028-01-01, name: 신정}\n`,
    ],
    [
      'holidays:\n  - on: 2026-01-01\n    name: 신정',
      `holidays:\n  - on: 2026-01-01\n    name: 신정\n${line}`,
    ],
  ])('%j', (before, after) => expect(extendCalendar(before, days).text).toBe(after));
  it.each(['holidays: [', 'holidays: 5\n', 'holidays: [{on: 2026-01-01, name: 신정}]\n'])(
    'refuses %j',
    (text) => {
      expect(() => extendCalendar(text, days)).toThrow(/calendar\.yaml/);
    },
  );
});

it('names of KASI become those of the calendar', () => {
  const names = calendarNames([
    {date: '2027-01-01', name: '1월1일'},
    {date: '2027-02-06', name: '설날'},
    {date: '2027-02-07', name: '설날'},
    {date: '2027-02-08', name: '설날'},
    {date: '2027-02-09', name: '대체공휴일(설날)'},
    {date: '2027-03-01', name: '삼일절'},
  ]);
  expect(names.map(({name}) => name)).toEqual([
    '신정',
    '설날 전날',
    '설날',
    '설날 다음날',
    '설날 대체 휴일',
    '삼일절',
  ]);
});
