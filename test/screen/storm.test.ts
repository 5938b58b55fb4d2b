import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {warmHome} from './home.ts';
import {storm} from './storm.ts';
import {openScreen, type Screen} from './terminal.ts';

const NOW = '2026-03-11T14:10:00+09:00';
/** `BARO_STORM=20 npx vitest run test/screen/storm` is the whole storm, as a fast counselor types: 20 keys a second. */
const PER_SECOND = Number(process.env.BARO_STORM) || undefined;
const SYLLABLES = PER_SECOND === undefined ? 300 : 2_000;
const WARMING = 100;
/** What the heap may hold more after the storm than after the first syllables. */
const MOST_GROWTH_BYTES = 3 * 2 ** 20;
const HEAP = join(import.meta.dirname, 'heap-on-signal.ts');

/** What the program's heap holds. */
async function heapBytes(screen: Screen, file: string): Promise<number> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  screen.signal('SIGUSR2');
  await expect
    .poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''), {timeout: 20_000})
    .not.toBe(before);
  return Number(readFileSync(file, 'utf8').trim().split('\n').at(-1));
}

describe(`${SYLLABLES} syllables one by one, with results changing`, () => {
  it.each([
    [80, 24],
    [120, 40],
    [40, 12],
  ])(
    'lose nothing and tear nothing in %i×%i, and the heap stays flat',
    async (columns, rows) => {
      const home = warmHome();
      const heapFile = join(home, 'heap');
      const env = {BARO_HOME: home, BARO_NOW: NOW, NODE_OPTIONS: `--import=${HEAP}`, HEAP_FILE: heapFile};
      const screen = openScreen({columns, rows, env});
      await screen.waitFor('지식 베이스');
      const pace = {prompt: '찾기 ', ...(PER_SECOND === undefined ? {} : {perSecond: PER_SECOND})};
      const warming = await storm(screen, {...pace, syllables: WARMING});
      screen.press('CtrlU');
      await screen.waitFor((lines) => lines[1]?.trim() === '찾기');
      const before = await heapBytes(screen, heapFile);
      const {faults, frames, memoryBytes, seconds} = await storm(screen, {...pace, syllables: SYLLABLES});
      const after = await heapBytes(screen, heapFile);
      if (PER_SECOND !== undefined)
        console.log(
          `${columns}×${rows}: ${frames} frames in ${seconds.toFixed(0)} s, heap ${megabytes(before)} → ${megabytes(after)} MB, resident ${memoryBytes.map(megabytes).join(' ')} MB`,
        );
      expect([...warming.faults, ...faults]).toEqual([]);
      expect(screen.bytes()).not.toContain('\u001B[2J');
      expect(after - before).toBeLessThan(MOST_GROWTH_BYTES);
      // What thousands of small changes have left is what a screen drawn anew shows.
      const left = screen.text();
      screen.resize(columns + 1, rows);
      await screen.waitFor(() => screen.text() !== left || columns === 40);
      screen.resize(columns, rows);
      await screen.waitFor(
        () => screen.text() === left,
        () => `the same after drawing anew:\n${left}`,
      );
    },
    600_000,
  );
});

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
