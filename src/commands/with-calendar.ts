import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import type {Context} from '../context.ts';
import type {CenterCalendar} from '../desk/center-calendar.ts';
import {ContentError} from '../errors.ts';
import type {ReadCalendar} from '../kb/read-calendar.ts';

/** calendar.json beside the index: what center.yaml and calendar.yaml say, so that no call-back pays for yaml and zod. */
interface Kept {
  version: 1;
  root: string;
  /** Sizes and times of the two files. */
  stamps: string;
  calendar: ReadCalendar;
}

/** Younger than this, a file may change again without its time telling (the coarsest clock grain is 10 ms). */
const GRAIN_MS = 20;

/**
 * The center's hours and holidays as they are now. Where a file has become invalid its last good version stands,
 * with one line on stderr. Throws `ContentError` where the hours have never been readable.
 */
export async function centerCalendar(context: Context): Promise<CenterCalendar> {
  const calendar = await currentCalendar(context);
  for (const problem of calendar.problems) context.stderr.write(`baro: ${problem}\n`);
  return calendar;
}

/** The same without a word on stderr, and without holidays where nothing can be read: for looking days up. */
export async function quietCalendar(context: Context): Promise<CenterCalendar> {
  try {
    return await currentCalendar(context);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {openMinute: 0, closeMinute: 0, holidays: {}, spoken: {}};
  }
}

async function currentCalendar(context: Context): Promise<ReadCalendar> {
  const {knowledgeBase: root, cache} = context.paths;
  const file = `${cache}/calendar.json`;
  const kept = readKept(file);
  const {stamps, newestMs} = stampsOf(root);
  if (kept?.stamps === stamps && kept.root === root) return kept.calendar;
  const {readCalendar} = await import('../kb/read-calendar.ts');
  const read = readCalendar(root);
  const last = kept?.root === root ? kept.calendar : undefined;
  if (read !== undefined && (read.problems.length === 0 || last === undefined)) {
    const isSettled = newestMs < context.wallClockMs() - GRAIN_MS;
    keep(file, {version: 1, root, stamps: isSettled ? stamps : '', calendar: read}, context.processId);
    return read;
  }
  if (last === undefined) {
    throw new ContentError(`상담 시간을 읽을 수 없습니다: ${root}/center.yaml`, {
      hint: '잘못된 곳은 baro kb lint 로 볼 수 있습니다.',
    });
  }
  return {
    ...last,
    problems: ['상담 시간이나 공휴일 파일이 잘못되어 그 전 내용을 씁니다. 자세히: baro kb lint'],
  };
}

function stampsOf(root: string): {stamps: string; newestMs: number} {
  let stamps = '';
  let newestMs = 0;
  for (const name of ['center.yaml', 'calendar.yaml']) {
    const stat = statSync(`${root}/${name}`, {throwIfNoEntry: false});
    stamps += stat === undefined ? '-\n' : `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}\n`;
    newestMs = Math.max(newestMs, stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0);
  }
  return {stamps, newestMs};
}

function readKept(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.version === 1 ? kept : undefined;
  } catch {
    return undefined; // not there yet, or damaged: it is made again
  }
}

function keep(file: string, kept: Kept, processId: number): void {
  try {
    mkdirSync(file.slice(0, file.lastIndexOf('/')), {recursive: true, mode: 0o700});
    const temporary = `${file}.${processId}.tmp`;
    writeFileSync(temporary, JSON.stringify(kept), {mode: 0o600});
    renameSync(temporary, file);
  } catch {
    // Only slower next time; a folder that can't be written is told by the store itself.
  }
}
