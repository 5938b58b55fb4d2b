import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import type {Context} from '../../context.ts';
import type {ArticleIndex} from '../../search/article-index.ts';
import type {Shift} from '../model/model.ts';
import {readCallbacks} from './desk.ts';

type Fingerprints = Readonly<Record<string, {readonly title: string; readonly checksum: number}>>;

/** seen.json: the articles as this counselor saw them last, today, and on the last day before. */
interface Seen {
  version: 1;
  day: string;
  before: Fingerprints | null;
  latest: Fingerprints;
}

/** What the start of a shift tells. What was seen is remembered by the day, so that it stays told all day. */
export async function readShift(context: Context, index: ArticleIndex): Promise<Shift> {
  const {today, paths, processId} = context;
  const latest: Fingerprints = Object.fromEntries(
    index.fingerprints().map(({id, title, checksum}) => [id, {title, checksum}]),
  );
  const file = `${paths.data}/seen.json`;
  const seen = readSeen(file);
  const before = seen === undefined ? null : seen.day === today() ? seen.before : seen.latest;
  writeSeen(file, {version: 1, day: today(), before, latest}, processId);
  const {views} = readCallbacks(context);
  return {
    changes: before === null ? [] : changesBetween(before, latest),
    isFirst: before === null,
    articles: Object.keys(latest).length,
    due: views.filter(({dueAt}) => dueAt.slice(0, 10) <= today()),
    sources: await sourcesOf(context),
  };
}

/** New articles first, then what changed, then what is gone. */
export function changesBetween(before: Fingerprints, after: Fingerprints): Shift['changes'] {
  const added = Object.entries(after).filter(([id]) => before[id] === undefined);
  const changed = Object.entries(after).filter(
    ([id, {checksum}]) => before[id] !== undefined && before[id].checksum !== checksum,
  );
  const gone = Object.entries(before).filter(([id]) => after[id] === undefined);
  const told =
    (what: 'new' | 'changed' | 'gone') =>
    ([id, {title}]: [string, {title: string}]) => ({id, title, what});
  return [...added.map(told('new')), ...changed.map(told('changed')), ...gone.map(told('gone'))];
}

/** Loaded only now: the first frame does not wait for the live sources. */
async function sourcesOf(context: Context): Promise<Shift['sources']> {
  const [{openAnswers}, {sourceStates}] = await Promise.all([
    import('../../commands/live-room.ts'),
    import('../../commands/live-state.ts'),
  ]);
  const answers = openAnswers(context);
  try {
    return sourceStates(context, answers.store).map(({label, isConfigured, datasets}) => {
      const isClosed = datasets.some(({circuit}) => circuit === 'open');
      return {
        label,
        isGood: isConfigured && !isClosed,
        text: isConfigured ? '응답하지 않아 잠시 쉽니다' : '연결하지 않음',
      };
    });
  } finally {
    answers.close();
  }
}

function readSeen(file: string): Seen | undefined {
  try {
    const seen = JSON.parse(readFileSync(file, 'utf8')) as Seen;
    return seen.version === 1 ? seen : undefined;
  } catch {
    return undefined; // the first time, or damaged: then nothing is told to have changed
  }
}

function writeSeen(file: string, seen: Seen, processId: number): void {
  try {
    mkdirSync(file.slice(0, file.lastIndexOf('/')), {recursive: true, mode: 0o700});
    writeFileSync(`${file}.${processId}`, JSON.stringify(seen), {mode: 0o600});
    renameSync(`${file}.${processId}`, file);
  } catch {
    // Only told again next time.
  }
}
