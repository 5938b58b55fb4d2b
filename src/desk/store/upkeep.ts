import type {DatabaseSync} from 'node:sqlite';
import {StoreError} from '../../errors.ts';
import {backUp} from './backup.ts';
import {hasBackup} from './backup-files.ts';
import {DamagedRow} from './callback.ts';
import {purge} from './callbacks.ts';

export interface Retention {
  /** Days that a done or cancelled call-back is kept. */
  closedDays: number;
  /** Days that an open one is kept after it was due. */
  openDays: number;
}

/** Moments before which closed and open call-backs are no longer kept (개인정보 보호법 제21조). */
export function retentionLimits(now: Temporal.ZonedDateTime, {closedDays, openDays}: Retention) {
  const before = (days: number) =>
    now.subtract({days}).toString({timeZoneName: 'never', smallestUnit: 'second'});
  return {closedBefore: before(closedDays), dueBefore: before(openDays)};
}

/** Once a day, before the first change: a backup, and the deletion of what may no longer be kept. */
export function dailyUpkeep(
  database: DatabaseSync,
  file: string,
  now: Temporal.ZonedDateTime,
  retention: Retention,
): void {
  const today = now.toPlainDate().toString();
  if (hasBackup(file, today)) return;
  if (database.prepare('SELECT 1 FROM callback LIMIT 1').get() === undefined) return;
  try {
    backUp(database, file, today);
  } catch (error) {
    // Damage must be told before more is written. A backup that finds no room must not keep a promise from being
    // saved: it is tried again with the next command.
    if (error instanceof StoreError || error instanceof DamagedRow) throw error;
    return;
  }
  purge(database, retentionLimits(now, retention));
}
