import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {type Screen, startScreen} from '../screen/pseudo-terminal.ts';
import {largeKnowledgeBase} from './large-knowledge-base.ts';
import {median} from './process-times.ts';

const PROJECT = join(import.meta.dirname, '../..');
const LAUNCHER = join(PROJECT, 'bin/baro.js');
const ECHO = join(import.meta.dirname, 'ink-echo.ts');
const [ROUNDS, KEYS] = [15, 60];
/** What issue 6 allows: the first frame as a multiple of the bare runtime's start, a key's frame of Ink's echo. */
const [MOST_START, MOST_KEY] = [6, 2];
/** Between two keys, so that no frame is put off for the one before (Ink draws at most 30 a second). */
const PAUSE_MS = 60;
/** A synchronized update ends: what the person sees is the frame. */
const FRAME_END = '\u001B[?2026l';
const TYPED = [...'여권재발급청년월세지원금대형폐기물배출신고주민등록등본무인발급기위치안내'];

/** The first frame of the screen and the frame after a key, in a pseudo-terminal, beside what is least possible. */
export async function benchScreen(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'baro-bench-'));
  const large = largeKnowledgeBase(join(PROJECT, 'kb'), 10_000);
  try {
    for (const [count, knowledgeBase] of [
      [404, join(PROJECT, 'kb')],
      [10_000, large],
    ] as const) {
      const env = {BARO_HOME: join(home, String(count)), BARO_KB: knowledgeBase, NODE_ENV: 'production'};
      spawnSync(process.execPath, [LAUNCHER, '여권'], {env: {...process.env, ...env}}); // the index is built once a day at most
      console.log(`the screen, in a pseudo-terminal, ${count.toLocaleString('en')} articles, medians`);
      await benchFirstFrame(env);
      await benchKeys(env);
    }
    console.log('');
  } finally {
    for (const folder of [home, large]) rmSync(folder, {recursive: true, force: true});
  }
}

async function benchFirstFrame(env: Record<string, string>): Promise<void> {
  const [bare, first]: [number[], number[]] = [[], []];
  await firstFrameMs(env); // warm: compile cache
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await bareStartMs(env));
    first.push(await firstFrameMs(env));
  }
  report('first frame', median(first), 'node -e 0', median(bare), MOST_START);
}

async function bareStartMs(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  await startScreen({nodeArgs: ['-e', '0'], env}).exitCode;
  return performance.now() - startedAt;
}

async function firstFrameMs(env: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const screen = startScreen({env});
  await bytesOf(screen, (bytes) => bytes.includes(FRAME_END));
  const ms = performance.now() - startedAt;
  screen.kill();
  await screen.exitCode;
  return ms;
}

async function benchKeys(env: Record<string, string>): Promise<void> {
  const screens = [startScreen({env, columns: 120, rows: 40}), startScreen({program: ECHO, env})];
  await Promise.all(screens.map((screen) => bytesOf(screen, (bytes) => bytes.includes(FRAME_END))));
  await pause(1_000); // whatever a start still has to do
  const times: number[][] = [[], []];
  for (let key = 0; key < KEYS; key++) {
    for (const [at, screen] of screens.entries()) {
      const syllable = TYPED[key % TYPED.length] ?? '';
      await pause(PAUSE_MS);
      const startedAt = performance.now();
      const painted = bytesOf(
        screen,
        (bytes) => bytes.lastIndexOf(FRAME_END) > bytes.indexOf(syllable) && bytes.includes(syllable),
      );
      screen.type(syllable);
      await painted;
      times[at]?.push(performance.now() - startedAt);
      // Three syllables at most stand in the input, as while a caller is listened to.
      if (key % 3 === 2) screen.press('CtrlU');
    }
  }
  for (const screen of screens) screen.kill();
  report('key to frame', median(times[0] ?? []), 'Ink that echoes', median(times[1] ?? []), MOST_KEY);
}

/** Resolves when what is written from now on fulfils the condition. */
function bytesOf(screen: Screen, isFulfilled: (bytes: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let bytes = '';
    const stop = screen.onBytes((more) => {
      bytes += more;
      if (!isFulfilled(bytes)) return;
      stop(); // one that goes on listening is paid for by every frame after
      resolve();
    });
    screen.exitCode.then((code) => reject(new Error(`the program ended with ${code}:\n${bytes}`)));
  });
}

function report(what: string, ms: number, measure: string, measureMs: number, most: number): void {
  const ratio = ms / measureMs;
  console.log(
    `  ${what.padEnd(14)} ${ms.toFixed(1).padStart(6)} ms   ${measure} ${measureMs.toFixed(1)} ms   ${ratio.toFixed(2)}×  (at most ${most}×)`,
  );
  if (!(ratio <= most)) process.exitCode = 1;
}
