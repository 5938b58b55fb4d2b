import type {DatabaseSync} from 'node:sqlite';
import type {Context, RawSettings} from '../context.ts';
import {isoOf} from '../desk/callback-view.ts';
import type {Actor} from '../desk/store/callbacks.ts';
import {withDesk} from '../desk/store/open-desk.ts';
import {dailyUpkeep, type Retention} from '../desk/store/upkeep.ts';
import {UsageError} from '../errors.ts';
import {wantsColor} from '../output/color.ts';
import {jsonText} from '../output/json.ts';
import {type Page, renderPage} from '../output/page.ts';
import type {Invocation} from './command.ts';

export function deskFile({paths}: Context): string {
  return `${paths.data}/desk.db`;
}

/** Runs `use` on the desk's store, after the day's backup and deletions where they are still to do. */
export function withStore<T>(context: Context, use: (database: DatabaseSync) => T): T {
  const file = deskFile(context);
  return withDesk({file}, (database) => {
    dailyUpkeep(database, file, context.now(), retentionOf(context.settings));
    return use(database);
  });
}

/** How long call-backs are kept: the settings desk.keepClosedDays and desk.keepOpenDays, else 7 and 30 days. */
export function retentionOf({desk}: RawSettings): Retention {
  const {keepClosedDays, keepOpenDays} = (desk ?? {}) as Record<string, unknown>;
  const days = (value: unknown, fallback: number) =>
    Number(value) >= 1 ? Math.min(Number(value), 99) : fallback;
  return {closedDays: days(keepClosedDays, 7), openDays: days(keepOpenDays, 30)};
}

/** Who works at this desk, and the moment. */
export function actorOf({environment, now}: Context): Actor {
  return {by: environment.USER || environment.LOGNAME || environment.USERNAME || '-', at: isoOf(now())};
}

/** The number of a call-back. Throws `UsageError`. */
export function idOf(word: string | undefined, command: string): number {
  if (word !== undefined && /^\d{1,9}$/.test(word)) return Number(word);
  throw new UsageError('약속의 번호를 적어 주십시오.', {
    hint: `예: baro callback ${command} 12 (번호는 baro callback list 에 나옵니다)`,
  });
}

/** A document for `--json`, else a page. */
export async function answer<D extends object>(
  {context, flags, color}: Pick<Invocation, 'context' | 'color'> & {flags: {json?: boolean}},
  document: D,
  pageOf: (pages: typeof import('../output/callback-page.ts')) => Page,
): Promise<void> {
  const {stdout, environment} = context;
  if (flags.json) {
    stdout.write(jsonText(document, stdout.isTerminal));
    return;
  }
  const pages = await import('../output/callback-page.ts');
  stdout.write(
    renderPage(pageOf(pages), {columns: stdout.columns, color: wantsColor(color, environment, stdout)}),
  );
}
