import {setTimeout as pause} from 'node:timers/promises';
import type {Screen} from './pseudo-terminal.ts';
import {caretFault, fieldText, TypedLine} from './typed-line.ts';

/** What callers ask, typed and taken back one after the other: each changes the results. */
const QUERIES = [
  '여권 재발급',
  '대형폐기물',
  '청년월세지원',
  '롯데 경기 취소',
  '등본',
  '버스 막차',
  '상수도 요금',
  '주정차 단속',
  '아이돌봄',
  '전입신고',
  '공연 할인',
  '무인민원발급기',
];

export interface Storm {
  /** How many syllables are sent, one by one. */
  syllables: number;
  /** At this rate; without one, as soon as the screen shows all but a few of those sent before. */
  perSecond?: number;
  prompt: string;
}

export interface StormReport {
  frames: number;
  /** Frames that a person would have seen broken, each with what was wrong; the first ones only. */
  faults: string[];
  /** Resident, as the run went on. */
  memoryBytes: number[];
  seconds: number;
}

/** So many keys may be on their way where no rate is asked for. */
const IN_FLIGHT = 4;

/**
 * Types and takes back until so many syllables are sent, and looks at every frame: its input must be what was typed
 * at some moment, never an earlier one than the frame before; its caret right; no wide character cut in half.
 */
export async function storm(screen: Screen, {syllables, perSecond, prompt}: Storm): Promise<StormReport> {
  const line = new TypedLine();
  const states: string[] = [''];
  const report: StormReport = {frames: 0, faults: [], memoryBytes: [], seconds: 0};
  let seen = 0;
  const fault = (what: string) => {
    if (report.faults.length < 5) report.faults.push(`frame ${report.frames}: ${what}\n${screen.text()}`);
  };
  const stopLooking = screen.onFrame(() => {
    report.frames++;
    const shown = fieldText(screen, prompt);
    const state = shown === undefined ? -1 : states.indexOf(shown, seen);
    if (state < 0)
      fault(
        `the input shows ${JSON.stringify(shown)}, typed were ${states.slice(seen, seen + 9).join(' → ')}`,
      );
    else seen = state;
    const half = halfCharacter(screen);
    if (half !== undefined) fault(half);
  });
  const startedAt = performance.now();
  let sent = 0;
  let keys = 0;
  const send = async (act: () => void) => {
    act();
    states.push(line.text);
    keys++;
    if (perSecond !== undefined)
      await pause(Math.max(0, startedAt + (keys * 1000) / perSecond - performance.now()));
    else
      await screen.waitFor(
        () => seen >= states.length - 1 - IN_FLIGHT,
        () => `the input after ${keys} keys: ${line.text}`,
      );
  };
  for (let at = 0; sent < syllables; at++) {
    const query = [...(QUERIES[at % QUERIES.length] ?? '')].slice(0, syllables - sent);
    for (const syllable of query) {
      sent++;
      line.type(syllable);
      await send(() => screen.type(syllable));
    }
    if (sent === syllables) break;
    for (const _ of query) {
      line.press('Backspace');
      await send(() => screen.press('Backspace'));
    }
    if (at % 40 === 0) report.memoryBytes.push(screen.memory());
  }
  await screen.waitFor(
    () => caretFault(screen, line, prompt) === undefined,
    () => `the last query: ${line.text}`,
  );
  stopLooking();
  report.memoryBytes.push(screen.memory());
  report.seconds = (performance.now() - startedAt) / 1000;
  return report;
}

/** A wide character has two cells, its own and an empty one: says where that is not so. */
function halfCharacter({emulator}: Screen): string | undefined {
  const {active} = emulator.buffer;
  for (let row = 0; row < emulator.rows; row++) {
    const line = active.getLine(active.baseY + row);
    for (let column = 0; column < emulator.cols; column++) {
      const width = line?.getCell(column)?.getWidth();
      const isTorn =
        width === 2
          ? line?.getCell(column + 1)?.getWidth() !== 0
          : width === 0 && line?.getCell(column - 1)?.getWidth() !== 2;
      if (isTorn) return `half a character at column ${column} of row ${row}`;
    }
  }
  return undefined;
}
