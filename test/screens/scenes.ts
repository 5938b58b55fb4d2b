import type {Screen} from '../screen/pseudo-terminal.ts';
import {type Colors, DARK, LIGHT} from './colors.ts';

export interface Scene {
  /** The picture's file, without its ending. */
  name: string;
  /** What it shows, for who cannot see it. */
  title: string;
  columns: number;
  rows: number;
  colors: Colors;
  play(screen: Screen): Promise<void>;
}

const WIDE = {columns: 100, rows: 30, colors: DARK};
const STARTED = '지난번에 보신 뒤로';

async function ask(screen: Screen, words: string, shown: string): Promise<void> {
  await screen.waitFor(STARTED);
  for (const syllable of words) screen.type(syllable);
  await screen.waitFor(shown);
}

/** The main scenes of a call, in the order in which it happens. */
export const SCENES: readonly Scene[] = [
  {
    ...WIDE,
    name: 'shift',
    title: '근무 시작: 오늘 드릴 전화, 바뀐 글, 실시간 정보의 상태',
    play: (screen) => screen.waitFor(STARTED),
  },
  {
    ...WIDE,
    name: 'search',
    title: '통화: 몇 글자로 찾은 글과 읽어 드릴 답',
    play: (screen) => ask(screen, '여권 재발', '>1'),
  },
  {
    ...WIDE,
    name: 'live',
    title: '통화: 답 곁의 실시간 야구',
    async play(screen) {
      await ask(screen, '오늘 롯데 경기', '>1');
      await screen.waitFor('방금 확인');
    },
  },
  {
    ...WIDE,
    name: 'emergency',
    title: '통화: 무엇보다 먼저 말씀드릴 긴급 안내',
    play: (screen) => ask(screen, '불이 났어요', '긴급 119'),
  },
  {
    ...WIDE,
    name: 'send',
    title: '복사·문자: 바이트를 센 문자, 읽는 말씀, 넘김 말',
    async play(screen) {
      await ask(screen, '여권 재발', '>1');
      screen.press('F5');
      await screen.waitFor('넘김 말');
    },
  },
  {
    ...WIDE,
    name: 'callbacks',
    title: '약속 목록: 때가 지난 것부터, 번호는 가립니다',
    async play(screen) {
      await screen.waitFor(STARTED);
      screen.press('F4');
      await screen.waitFor('010-****');
    },
  },
  {
    ...WIDE,
    name: 'help',
    title: '도움말: 모든 키',
    async play(screen) {
      await screen.waitFor(STARTED);
      screen.press('F1');
      await screen.waitFor('어디서나');
    },
  },
  {
    ...WIDE,
    name: 'light',
    title: '밝은 바탕',
    colors: LIGHT,
    play: (screen) => ask(screen, '대형폐기물', '>1'),
  },
  {
    columns: 40,
    rows: 12,
    colors: DARK,
    name: 'narrow',
    title: '좁은 창: 위에 찾은 글, 아래에 답',
    async play(screen) {
      await screen.waitFor('찾기');
      for (const syllable of '등본') screen.type(syllable);
      await screen.waitFor('>1');
    },
  },
  // The last one: what was begun in it is offered again at every later start.
  {
    ...WIDE,
    name: 'promise',
    title: '약속 적기: 적는 대로 읽어 드릴 때가 나옵니다',
    async play(screen) {
      await ask(screen, '여권 재발', '>1');
      screen.press('F3');
      await screen.waitFor('약속 적기');
      screen.type('내일 오전 열시 반');
      await screen.waitFor('읽어 드리기');
      screen.press('Tab');
      screen.type('010-0000-1234');
      await screen.waitFor('>전화 010-0000-1234');
    },
  },
];
