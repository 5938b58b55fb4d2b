import type {Context} from '../../context.ts';
import type {CallbackView} from '../../desk/callback-view.ts';
import type {Tally} from '../model/model.ts';
import {readCallbacks} from './desk.ts';

/** Other windows promise and finish too: the store is looked at this often, and when the next one is due. */
const LOOK_MS = 30_000;

export interface DeskNews {
  tally(tally: Tally): void;
  /** Promises whose time has come since the last look: each is told once. */
  due(views: readonly CallbackView[]): void;
  trouble(error: unknown): void;
}

export interface DeskWatch {
  look(): void;
  stop(): void;
}

/** Tells of call-backs only when something about them is new, so that nothing is redrawn for nothing. */
export function watchDesk(context: Context, news: DeskNews): DeskWatch {
  let timer: NodeJS.Timeout | undefined;
  let told = '';
  const rung = new Set<string>();
  const look = () => {
    clearTimeout(timer);
    let waitMs = LOOK_MS;
    try {
      const {views} = readCallbacks(context);
      const now = context.now();
      const tally = tallyOf(views, now);
      if (JSON.stringify(tally) !== told) {
        told = JSON.stringify(tally);
        news.tally(tally);
      }
      const fresh = views.filter(({id, dueAt, isOverdue}) => isOverdue && !rung.has(`${id} ${dueAt}`));
      for (const {id, dueAt} of fresh) rung.add(`${id} ${dueAt}`);
      if (fresh.length > 0) news.due(fresh);
      waitMs = Math.min(LOOK_MS, untilNext(views, now));
    } catch (error) {
      news.trouble(error);
    }
    timer = setTimeout(look, waitMs);
    timer.unref();
  };
  look();
  return {look, stop: () => clearTimeout(timer)};
}

export function tallyOf(views: readonly CallbackView[], now: Temporal.ZonedDateTime): Tally {
  const today = now.toPlainDate().toString();
  const open = views.filter(({isOverdue}) => !isOverdue);
  const ofToday = open.filter(({dueAt}) => dueAt.slice(0, 10) === today).length;
  return {overdue: views.length - open.length, today: ofToday, later: open.length - ofToday};
}

function untilNext(views: readonly CallbackView[], now: Temporal.ZonedDateTime): number {
  const next = views.find(({isOverdue}) => !isOverdue);
  if (next === undefined) return LOOK_MS;
  return Math.max(100, Temporal.Instant.from(next.dueAt).epochMilliseconds - now.epochMilliseconds + 50);
}
