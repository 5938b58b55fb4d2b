import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../temporary.ts';
import {left, openScreen, type Screen} from './terminal.ts';

const ECHO = join(import.meta.dirname, 'echo.ts');

async function openEcho(options: Parameters<typeof openScreen>[0] = {}): Promise<Screen> {
  const screen = openScreen({program: ECHO, ...options});
  await screen.waitFor('ready');
  return screen;
}

describe('the terminal that the tests look at', () => {
  it('sees what is typed, as text and as keys, in one chunk', async () => {
    const screen = await openEcho();
    screen.type('한국\r');
    await screen.waitFor('key enter');
    expect(screen.lines().slice(0, 3)).toEqual(['ready', 'text 한국', 'key enter']);
    screen.press('Up', 'F2', 'CtrlA', 'Backspace', 'Escape');
    await screen.waitFor('key escape');
    expect(screen.lines().slice(3, 8)).toEqual([
      'key up',
      'key f2',
      'key ctrl-a',
      'key backspace',
      'key escape',
    ]);
    screen.paste('두 줄\n붙임');
    await screen.waitFor('paste 두 줄 붙임');
  });

  it('sees the caret, wide characters in two cells', async () => {
    const screen = await openEcho();
    screen.type('여권');
    await screen.waitFor('text 여권');
    expect(screen.caret()).toEqual({column: 9, row: 1, isShown: true});
  });

  it('resizes', async () => {
    const screen = await openEcho();
    screen.resize(40, 12);
    await screen.waitFor('40x12');
    expect(screen.lines()).toHaveLength(12);
  });

  it('counts frames and memory', async () => {
    const screen = await openEcho();
    let frames = 0;
    screen.onFrame(() => frames++);
    screen.type('가');
    await screen.waitFor('text 가');
    expect(frames).toBe(1);
    expect(screen.memory()).toBeGreaterThan(20 * 2 ** 20);
  });

  it('says what it waited for in vain, with the screen', async () => {
    const screen = await openEcho();
    screen.press('CtrlC');
    await expect(screen.waitFor('없는 글')).rejects.toThrow(/ended without showing 없는 글/);
  });
});

describe('the terminal is given back', () => {
  it.each([
    ['Ctrl-C', (screen: Screen) => screen.press('CtrlC'), 0],
    ['SIGTERM', (screen: Screen) => screen.signal('SIGTERM'), 9],
    ['SIGHUP', (screen: Screen) => screen.signal('SIGHUP'), 9],
    ['SIGINT', (screen: Screen) => screen.signal('SIGINT'), 9],
    ['an error that nobody catches', (screen: Screen) => screen.type('\u0018'), 9],
  ])('after %s', async (_, end, exitCode) => {
    const screen = await openEcho({isInShell: true});
    expect([screen.isAlternate(), screen.isBracketedPaste()]).toEqual([true, true]);
    end(screen);
    expect(await left(screen)).toEqual({exitCode, isCooked: true, isEchoing: true});
    expect([screen.isAlternate(), screen.isBracketedPaste(), screen.caret().isShown]).toEqual([
      false,
      false,
      true,
    ]);
    expect(screen.text()).not.toContain('ready');
  });

  it('and a closed one ends the program after it has kept what must be kept, once', async () => {
    const kept = join(temporaryFolder(), 'kept');
    const screen = await openEcho({env: {KEPT: kept}});
    screen.close();
    // The second SIGHUP may meet a process that is past its own end.
    expect([9, 129]).toContain(await screen.exitCode);
    expect(readFileSync(kept, 'utf8')).toBe('kept\n');
  });
});
