import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Simulator, startSimulator} from '../live/simulator/server.ts';
import {warmHome} from './home.ts';
import {openScreen, type Screen} from './terminal.ts';

/* The calls of domain.md §1.2, by keys alone, read from the screen. */

const NOON = '2026-07-15T12:30:00+09:00';
const LATER = '2026-07-15T13:05:00+09:00';
const SIZES = [
  [80, 24],
  [120, 40],
  [40, 12],
] as const;

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator(() => Temporal.PlainDate.from(NOON.slice(0, 10)));
});
afterAll(() => simulator.close());

function homeWithBaseball(): string {
  const home = warmHome();
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config/settings.json'), JSON.stringify({baseball: {source: 'naver'}}));
  return home;
}

describe.each(SIZES)('a call, in %s×%s', (columns, rows) => {
  const open = (home: string, now = NOON): Screen => {
    const env = {BARO_HOME: home, BARO_NOW: now, ...simulator.environment};
    return openScreen({columns, rows, env});
  };

  it('greets, finds by fragments, and answers what is to be read aloud', async () => {
    const screen = open(warmHome());
    await screen.waitFor('찾기');
    expect(screen.caret()).toMatchObject({column: 5, row: 1, isShown: true});
    await screen.waitFor('도와드릴까요');
    screen.press('F2');
    screen.type('대형폐기물');
    await screen.waitFor(/>1 대형폐기물/);
    await screen.waitFor('이사 날짜가 있으시면');
    screen.press('Escape');
    await screen.waitFor((lines) => !lines.join('').includes('대형폐기물'));
    screen.type('자살하고 싶');
    await screen.waitFor(/긴급 109/);
    expect(screen.lines()[0]).toContain('긴급 109');
  });

  it('chooses by digit, branches by digit, and goes back', async () => {
    const screen = open(warmHome());
    await screen.waitFor('찾기');
    screen.type('대형폐기물');
    await screen.waitFor(/>1 대형폐기물/);
    screen.type('1');
    screen.type('2');
    await screen.waitFor('[가구·매트리스]');
    screen.press('Escape');
    await screen.waitFor((lines) => !lines.join('').includes('[가구·매트리스]'));
    expect(screen.lines().join('')).toContain('대형폐기물');
  });

  it('takes a digit back into the query when text follows it', async () => {
    const screen = open(warmHome());
    await screen.waitFor('찾기');
    screen.type('대형폐기물');
    await screen.waitFor(/>1 대형폐기물/);
    screen.type('1');
    screen.type('인');
    await screen.waitFor('찾기 대형폐기물1인');
  });

  it('answers baseball live beside the answer, which does not move', async () => {
    const screen = open(homeWithBaseball());
    await screen.waitFor('찾기');
    simulator.fault = 'slow';
    screen.type('롯데 경기 일정');
    await screen.waitFor('알아보는 중');
    const before = answerRows(screen);
    simulator.fault = undefined;
    await screen.waitFor(/실시간 야구/);
    expect(answerRows(screen)).toEqual(before);
  });

  it('copies the text message, and says so', async () => {
    const screen = open(warmHome());
    await screen.waitFor('찾기');
    screen.type('대형폐기물');
    await screen.waitFor(/>1 대형폐기물/);
    screen.press('F5');
    await screen.waitFor(/>1 문자 +LMS \d+\/2,000/);
    screen.press('Enter');
    await screen.waitFor('복사했습니다: 문자');
    const copied = /\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(screen.bytes())?.[1] ?? '';
    expect(Buffer.from(copied, 'base64').toString()).toMatch(/^\[부산120\] 대형폐기물 안내/);
  });

  it('promises a call-back, tells when it is due, shows the number on a key, and is done', async () => {
    const home = warmHome();
    const screen = open(home);
    await screen.waitFor('찾기');
    screen.type('대형폐기물');
    await screen.waitFor(/>1 대형폐기물/);
    screen.press('F3');
    await screen.waitFor('약속 적기');
    screen.type('30분 뒤');
    await screen.waitFor('읽어 드리기: 7월 15일(수) 오후');
    screen.press('Enter');
    screen.type('01000001234');
    screen.press('CtrlS');
    await screen.waitFor('저장했습니다: 7월 15일(수) 오후 1시');
    await screen.waitFor('오늘 1');
    screen.press('CtrlC');
    expect(await screen.exitCode).toBe(0);

    const after = open(home, LATER);
    await after.waitFor('지금 전화드릴 약속: 대형폐기물');
    await after.waitFor('지난 약속 1');
    expect(after.bytes().split('\u0007')).toHaveLength(2);
    after.press('F4');
    await after.waitFor('010-****-1234');
    after.type('v');
    await after.waitFor('010-0000-1234');
    after.type('v');
    await after.waitFor('010-****-1234');
    after.type('ㅇ');
    await after.waitFor('다시 전화할 약속이 없습니다');
    await after.waitFor('오늘 0');
    after.type('u');
    await after.waitFor('되돌렸습니다');
    after.type('s');
    await after.waitFor('언제로 미룰까요');
    after.type('내일 열시');
    await after.waitFor('7월 16일(목) 오전 10시');
    after.press('Enter');
    await after.waitFor('미루었습니다');
    await after.waitFor('이후 1');
  });

  it('keeps an unsaved promise, and offers it at the next start', async () => {
    const home = warmHome();
    const screen = open(home);
    await screen.waitFor('찾기');
    screen.press('F3');
    await screen.waitFor('약속 적기');
    screen.type('내일 열시');
    await screen.waitFor('읽어 드리기');
    screen.press('CtrlC');
    await screen.exitCode;
    const after = open(home);
    await after.waitFor('저장하지 않은 약속이 남아 있습니다');
    after.press('F3');
    await after.waitFor('언제 내일 열시');
    after.press('F9');
    await after.waitFor('버렸습니다');
  });

  it('asks for the district where the answer differs, and lists every key on one', async () => {
    const screen = open(warmHome());
    await screen.waitFor('찾기');
    await screen.waitFor('도와드릴까요');
    screen.press('F6');
    await screen.waitFor('구·군 고르기');
    screen.type('ㅎㅇㄷ');
    await screen.waitFor('> 해운대구');
    screen.press('Enter');
    await screen.waitFor(/^baro .*해운대구/);
    screen.press('F1');
    await screen.waitFor('어디서나');
    screen.press('Escape');
    await screen.waitFor('찾기');
  });
});

/** The rows in which the answer stands, as they are. */
function answerRows(screen: Screen): string[] {
  return screen.lines().slice(2, 6);
}
