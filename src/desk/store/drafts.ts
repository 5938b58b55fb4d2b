import type {DatabaseSync} from 'node:sqlite';

/** A promise that was not saved yet, as the screen keeps it (JSON). */
export interface Draft {
  id: number;
  text: string;
}

/** Keeps a draft, in the place of what it was before; returns its id. `at` is ISO 8601, Seoul. */
export function keepDraft(database: DatabaseSync, id: number | undefined, text: string, at: string): number {
  if (id !== undefined) {
    const {changes} = database
      .prepare('UPDATE draft SET text = ?, saved_at = ? WHERE id = ?')
      .run(text, at, id);
    if (Number(changes) > 0) return id;
  }
  const {lastInsertRowid} = database
    .prepare('INSERT INTO draft (text, saved_at) VALUES (?, ?)')
    .run(text, at);
  return Number(lastInsertRowid);
}

/** Deletes a draft; what it held is overwritten on the disk. */
export function dropDraft(database: DatabaseSync, id: number): void {
  database.prepare('DELETE FROM draft WHERE id = ?').run(id);
}

export function newestDraft(database: DatabaseSync): Draft | undefined {
  const row = database.prepare('SELECT id, text FROM draft ORDER BY id DESC LIMIT 1').get();
  return row === undefined ? undefined : {id: Number(row.id), text: String(row.text)};
}
