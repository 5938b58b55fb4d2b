import type {DatabaseSync} from 'node:sqlite';
import {NothingFound, UsageError} from '../../errors.ts';
import {
  type Callback,
  type CallbackEvent,
  type Change,
  callbackOf,
  checksumOf,
  DamagedRow,
  type NewCallback,
} from './callback.ts';
import {inTransaction} from './transaction.ts';

/** Who does it, and when (ISO 8601, Seoul). */
export interface Actor {
  by: string;
  at: string;
}

/** Saves a promise. When this returns it is on the disk. */
export function addCallback(database: DatabaseSync, added: NewCallback): Callback {
  return inTransaction(database, () => {
    const callback: Callback = {...added, id: nextId(database), state: 'open', attempts: 0, closedAt: null};
    database
      .prepare(
        `INSERT INTO callback (id, phone, purpose, name, article, kind, due_at, due, phrase, state, attempts, created_at, created_by, checksum)
         VALUES (?, ?, ?, ?, ?, ?, ?, unixepoch(?), ?, 'open', 0, ?, ?, ?)`,
      )
      .run(
        callback.id,
        callback.phone,
        callback.purpose,
        callback.name,
        callback.article,
        callback.kind,
        callback.dueAt,
        callback.dueAt,
        callback.phrase,
        callback.createdAt,
        callback.createdBy,
        checksumOf(callback),
      );
    record(database, callback.id, 'add', {by: callback.createdBy, at: callback.createdAt}, null);
    return callback;
  });
}

/** The id is part of the checksum, so it is taken before the row is written; AUTOINCREMENT never gives one twice. */
function nextId(database: DatabaseSync): number {
  const row = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'callback'").get();
  return Number(row?.seq ?? 0) + 1;
}

/** Open call-backs by their due time: all, or those due until `until` (ISO 8601). */
export function openCallbacks(
  database: DatabaseSync,
  {limit, until}: {limit: number; until?: string},
): {total: number; callbacks: Callback[]} {
  checkTallies(database);
  const last = until ?? '9999';
  const total = database
    .prepare("SELECT count(*) AS total FROM callback WHERE state = 'open' AND due_at <= ?")
    .get(last)?.total;
  const rows = database
    .prepare("SELECT * FROM callback WHERE state = 'open' AND due_at <= ? ORDER BY due, id LIMIT ?")
    .all(last, limit);
  return {total: Number(total), callbacks: rows.map(callbackOf)};
}

/** Throws `NothingFound` where there is no such call-back. */
export function callbackById(database: DatabaseSync, id: number): Callback {
  checkTallies(database);
  const row = database.prepare('SELECT * FROM callback WHERE id = ?').get(id);
  if (row === undefined)
    throw new NothingFound(`이런 번호의 약속이 없습니다: ${id}`, {
      hint: '남은 약속은 baro callback list 로 볼 수 있습니다.',
    });
  return callbackOf(row);
}

export function historyOf(database: DatabaseSync, id: number): CallbackEvent[] {
  const rows = database.prepare('SELECT at, by, what FROM event WHERE callback = ? ORDER BY id').all(id);
  return rows.map(({at, by, what}) => ({at, by, what}) as CallbackEvent);
}

/** Changes an open call-back; what it was is kept for `undo`. */
export function changeCallback(
  database: DatabaseSync,
  id: number,
  what: Change,
  actor: Actor,
  due?: Pick<Callback, 'kind' | 'dueAt'>,
): Callback {
  return inTransaction(database, () => {
    const before = callbackById(database, id);
    if (before.state !== 'open') {
      throw new UsageError(`이미 ${before.state === 'done' ? '끝난' : '취소된'} 약속입니다: ${id}`, {
        hint: `되돌리시려면: baro callback undo ${id}`,
      });
    }
    const isClosed = what === 'done' || what === 'cancel';
    const after: Callback = {
      ...before,
      ...due,
      attempts: before.attempts + (what === 'absent' ? 1 : 0),
      state: what === 'done' ? 'done' : what === 'cancel' ? 'cancelled' : 'open',
      closedAt: isClosed ? actor.at : null,
    };
    write(database, after);
    record(database, id, what, actor, before);
    return after;
  });
}

/** Takes back the last change, of one call-back or of any; an addition becomes cancelled. Repeated, it goes further back. */
export function undoChange(
  database: DatabaseSync,
  id: number | undefined,
  actor: Actor,
): {callback: Callback; undone: string} {
  return inTransaction(database, () => {
    const last = database
      .prepare(
        `SELECT * FROM event WHERE undone = 0 AND what <> 'undo' AND callback = coalesce(?, callback) ORDER BY id DESC LIMIT 1`,
      )
      .get(id ?? null);
    if (last === undefined) throw new NothingFound('되돌릴 일이 없습니다.');
    const current = callbackById(database, Number(last.callback));
    const earlier: Partial<Callback> =
      last.before === null ? {state: 'cancelled', closedAt: actor.at} : JSON.parse(String(last.before));
    const callback = {...current, ...earlier};
    write(database, callback);
    database.prepare('UPDATE event SET undone = 1 WHERE id = ?').run(Number(last.id));
    record(database, callback.id, 'undo', actor, current);
    return {callback, undone: String(last.what)};
  });
}

/** Deletes what may no longer be kept; what is deleted is overwritten on the disk. Returns how many went. */
export function purge(
  database: DatabaseSync,
  {closedBefore, dueBefore}: {closedBefore: string; dueBefore: string},
): number {
  checkTallies(database);
  const {changes} = inTransaction(database, () => {
    database.prepare('DELETE FROM draft WHERE saved_at < ?').run(closedBefore);
    return database
      .prepare(
        "DELETE FROM callback WHERE (state <> 'open' AND closed_at < ?) OR (state = 'open' AND due_at < ?)",
      )
      .run(closedBefore, dueBefore);
  });
  if (Number(changes) > 0) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return Number(changes);
}

/** Throws `DamagedRow` where rows have gone missing or changed their state or due time without being written. */
export function checkTallies(database: DatabaseSync): void {
  const wrong = database
    .prepare(
      `SELECT t.state FROM tally t LEFT JOIN (SELECT state, count(*) AS rows, sum(due) AS dues FROM callback GROUP BY state) c
         ON c.state = t.state WHERE t.rows <> coalesce(c.rows, 0) OR t.dues <> coalesce(c.dues, 0)`,
    )
    .get();
  if (wrong !== undefined) throw new DamagedRow('tally');
}

function write(database: DatabaseSync, callback: Callback): void {
  const {id, kind, dueAt, state, attempts, closedAt} = callback;
  database
    .prepare(
      'UPDATE callback SET kind = ?, due_at = ?, due = unixepoch(?), state = ?, attempts = ?, closed_at = ?, checksum = ? WHERE id = ?',
    )
    .run(kind, dueAt, dueAt, state, attempts, closedAt, checksumOf(callback), id);
}

function record(
  database: DatabaseSync,
  id: number,
  what: CallbackEvent['what'],
  {by, at}: Actor,
  before: Callback | null,
): void {
  const kept =
    before &&
    JSON.stringify({
      kind: before.kind,
      dueAt: before.dueAt,
      state: before.state,
      attempts: before.attempts,
      closedAt: before.closedAt,
    });
  database
    .prepare('INSERT INTO event (callback, at, by, what, before) VALUES (?, ?, ?, ?, ?)')
    .run(id, at, by, what, kept);
}
