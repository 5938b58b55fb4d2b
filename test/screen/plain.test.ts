import {expect, it} from 'vitest';
import {knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';
import {warmHome} from './home.ts';
import {openScreen} from './terminal.ts';

it.each([
  ['TERM=dumb', {TERM: 'dumb'}],
  ['a screen reader', {INK_SCREEN_READER: 'true'}],
])('with %s a call goes line by line, and nothing is drawn over', async (_, env) => {
  const screen = openScreen({
    rows: 60,
    columns: 90,
    env: {BARO_HOME: warmHome(), BARO_NOW: '2026-03-11T14:10:00+09:00', ...env},
  });
  await screen.waitFor('찾기>');
  screen.type('대형폐기물\r');
  await screen.waitFor('1 대형폐기물 배출 신고');
  screen.type('1\r');
  await screen.waitFor('먼저 여쭙기');
  screen.type('문자\r');
  await screen.waitFor(/LMS \d+\/2,000/);
  screen.type('약속\r');
  await screen.waitFor('언제>');
  screen.type('30분 뒤\r');
  await screen.waitFor('읽어 드리기: 3월 11일(수) 오후 2시 40분');
  screen.type('010-0000-1234\r\r');
  await screen.waitFor('저장했습니다');
  screen.type('완료 1\r');
  await screen.waitFor('통화했다고 적었습니다');
  screen.type('끝\r');
  expect(await screen.exitCode).toBe(0);
  expect(screen.bytes()).not.toContain('\u001B');
});

it('answers on the very first day, when the index is still to be built', async () => {
  const env = {BARO_HOME: temporaryFolder(), BARO_KB: knowledgeBase(), TERM: 'dumb'};
  const screen = openScreen({rows: 40, columns: 90, env});
  await screen.waitFor('찾기>');
  screen.type('여권 분실\r');
  await screen.waitFor('여권 분실신고');
  screen.type('끝\r');
  expect(await screen.exitCode).toBe(0);
});
