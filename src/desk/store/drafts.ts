import type {DatabaseSync} from 'node:sqlite';
import {inTransaction} from './transaction.ts';

/** A promise that was not saved yet, as the screen keeps it (JSON). */
export interface Draft {
  id: number;
  text: string;
}

/** A window that has a draft in hand: its process, as long as that lives. */
export interface Holder {
  processId: number;
  isAlive(processId: number): boolean;
}

/**
 * Keeps a draft, in the place of what it was before; returns its id. `at` is ISO 8601, Seoul. It stays in the
 * hand of `holder`; of nobody, it is offered to the next window.
 */
export function keepDraft(
  database: DatabaseSync,
  {id, text}: {id: number | undefined; text: string},
  at: string,
  holder: number | null,
): number {
  if (id !== undefined) {
    const {changes} = database
      .prepare('UPDATE draft SET text = ?, saved_at = ?, holder = ? WHERE id = ?')
      .run(text, at, holder, id);
    if (Number(changes) > 0) return id;
  }
  const {lastInsertRowid} = database
    .prepare('INSERT INTO draft (text, saved_at, holder) VALUES (?, ?, ?)')
    .run(text, at, holder);
  return Number(lastInsertRowid);
}

/** Deletes a draft; what it held is overwritten on the disk. */
export function dropDraft(database: DatabaseSync, id: number): void {
  database.prepare('DELETE FROM draft WHERE id = ?').run(id);
}

/**
 * The newest draft that no other living window has in hand; from now on this one has. In one transaction: two
 * windows that start together are not offered the same one. Asked when a window starts, which holds nothing yet:
 * a holder of its own number was an earlier process.
 */
export function takeDraft(database: DatabaseSync, {processId, isAlive}: Holder): Draft | undefined {
  return inTransaction(database, () => {
    const rows = database.prepare('SELECT id, text, holder FROM draft ORDER BY id DESC').all();
    const free = rows.find(({holder}) => holder === null || holder === processId || !isAlive(Number(holder)));
    if (free !== undefined)
      database.prepare('UPDATE draft SET holder = ? WHERE id = ?').run(processId, Number(free.id));
    return free && {id: Number(free.id), text: String(free.text)};
  });
}
