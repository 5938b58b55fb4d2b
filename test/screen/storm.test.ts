import {describe, expect, it} from 'vitest';
import {warmHome} from './home.ts';
import {storm} from './storm.ts';
import {openScreen} from './terminal.ts';

const NOW = '2026-03-11T14:10:00+09:00';
/** As a fast counselor types: `BARO_STORM_RATE=20 npx vitest run test/screen/storm` takes as long as she would. */
const RATE = process.env.BARO_STORM_RATE;
const SYLLABLES = 2_000;
/** What a run may keep: the engine's own growth at the start, and nothing for each key. */
const MOST_GROWTH_BYTES = 24 * 2 ** 20;

describe(`${SYLLABLES} syllables one by one, with results changing`, () => {
  it.each([
    [80, 24],
    [120, 40],
    [40, 12],
  ])(
    'lose nothing and tear nothing in %i×%i, and memory stays flat',
    async (columns, rows) => {
      const screen = openScreen({columns, rows, env: {BARO_HOME: warmHome(), BARO_NOW: NOW}});
      await screen.waitFor('F2');
      const {faults, memoryBytes, frames, seconds} = await storm(screen, {
        syllables: SYLLABLES,
        prompt: '찾기 ',
        ...(RATE === undefined ? {} : {perSecond: Number(RATE)}),
      });
      console.log(
        `${columns}×${rows}: ${frames} frames in ${seconds.toFixed(0)} s, memory ${memoryBytes.map((bytes) => Math.round(bytes / 2 ** 20)).join(' ')} MB`,
      );
      expect(faults).toEqual([]);
      expect(screen.bytes()).not.toContain('\u001B[2J');
      const [, settled = Number.NaN] = memoryBytes;
      expect(memoryBytes.at(-1)).toBeLessThan(settled + MOST_GROWTH_BYTES);
      // What thousands of small changes have left is what a screen drawn anew shows.
      const before = screen.lines();
      screen.resize(columns + 1, rows);
      await screen.waitFor((lines) => lines.join() !== before.join() || lines.length === rows);
      screen.resize(columns, rows);
      await screen.waitFor(
        (lines) => lines.join('\n') === before.join('\n'),
        () => `the same after drawing anew:\n${before.join('\n')}`,
      );
    },
    400_000,
  );
});
