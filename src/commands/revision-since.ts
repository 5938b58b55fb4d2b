import {UsageError} from '../errors.ts';
import type {Git} from '../git/git.ts';
import {commitBefore, commitOf} from '../git/revision.ts';

/** The tree that `--since` means: before a day of Seoul, before so many days until now, or a revision's. */
export function revisionSince(git: Git, since: string, now: Temporal.ZonedDateTime): string {
  const days = /^(\d{1,4})(?:d|일)$/.exec(since)?.[1];
  if (days !== undefined) return commitBefore(git, momentOf(now.subtract({days: Number(days)})));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) return commitOf(git, since);
  try {
    const day = Temporal.PlainDate.from(since, {overflow: 'reject'});
    return commitBefore(git, momentOf(day.toZonedDateTime(now.timeZoneId)));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UsageError(`달력에 없는 날짜입니다: ${since}`, {hint: '예: --since 2026-10-01', cause});
  }
}

function momentOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({timeZoneName: 'never', smallestUnit: 'second'});
}
