import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary.ts';
import {warmHome} from './home.ts';
import {left, openScreen, type Screen} from './terminal.ts';

const CRASHING = `--import=${join(import.meta.dirname, 'crash-on-signal.ts')}`;
const NOW = '2026-03-11T14:10:00+09:00';

function open(home: string, isInShell = true): Screen {
  return openScreen({isInShell, env: {BARO_HOME: home, BARO_NOW: NOW, NODE_OPTIONS: CRASHING}});
}

const WAYS: [way: string, leave: (screen: Screen) => void | Promise<void>, exitCode: number][] = [
  ['Ctrl-C', (screen) => screen.press('CtrlC'), 0],
  ['Ctrl-Q', (screen) => screen.press('CtrlQ'), 0],
  ['q, where no line is written', leaveByLetter('q'), 0],
  ['ㅂ, its twin on the Korean layout', leaveByLetter('ㅂ'), 0],
  ['SIGTERM', (screen) => screen.signal('SIGTERM'), 130],
  ['SIGHUP', (screen) => screen.signal('SIGHUP'), 130],
  ['SIGINT', (screen) => screen.signal('SIGINT'), 130],
  ['an error that nobody catches', (screen) => screen.signal('SIGUSR2'), 70],
];

function leaveByLetter(letter: string) {
  return async (screen: Screen) => {
    screen.press('F1');
    await screen.waitFor('도움말');
    screen.type(letter);
  };
}

describe('left by', () => {
  it.each(WAYS)(
    '%s, the terminal is as it was, and the call-back being written is offered again',
    async (_, leave, exitCode) => {
      const home = warmHome();
      const screen = open(home);
      await writeHalfACallback(screen);
      await leave(screen);
      expect(await left(screen)).toEqual({exitCode, isCooked: true, isEchoing: true});
      expect([screen.isAlternate(), screen.isBracketedPaste(), screen.caret().isShown]).toEqual([
        false,
        false,
        true,
      ]);
      expect(screen.lines()[0]).toBe('[before]');
      await expectDraft(home);
    },
  );

  it('Ctrl-Q with a store that was damaged meanwhile, the terminal is as it was, and it is said', async () => {
    const home = warmHome();
    const screen = open(home);
    await writeHalfACallback(screen);
    for (const file of ['desk.db', 'desk.db-wal']) writeFileSync(join(home, 'data', file), 'no database');
    screen.press('CtrlQ');
    expect(await left(screen)).toEqual({exitCode: 5, isCooked: true, isEchoing: true});
    expect(screen.isAlternate()).toBe(false);
    expect(screen.text()).toContain('손상되었습니다');
  });

  it('a terminal that was closed, the call-back being written is offered again', async () => {
    const home = warmHome();
    const screen = open(home, false);
    await writeHalfACallback(screen);
    screen.close();
    await screen.exitCode;
    await expectDraft(home);
  });
});

async function writeHalfACallback(screen: Screen): Promise<void> {
  await screen.waitFor('F2');
  screen.press('F3');
  await screen.waitFor('언제');
  screen.type('내일 오전 10시');
  await screen.waitFor('3월 12일');
}

async function expectDraft(home: string): Promise<void> {
  const again = open(home, false);
  await again.waitFor('적던 약속');
  again.press('F3');
  await again.waitFor('내일 오전 10시');
  again.press('CtrlQ');
  await again.exitCode;
}

it('left while the first index is still being built, the terminal is as it was', async () => {
  const screen = open(temporaryFolder());
  await screen.waitFor('여는 중입니다');
  screen.press('CtrlC');
  expect(await left(screen)).toEqual({exitCode: 0, isCooked: true, isEchoing: true});
});
