import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {type FailureKind, LiveFailure} from '../failure.ts';

/** A kept answer; `retrievedMs` since the epoch, by the program's clock. */
export interface Kept<T = unknown> {
  value: T;
  retrievedMs: number;
}

export interface Health {
  failures: number;
  openedMs: number | null;
  succeededMs: number | null;
  failedMs: number | null;
  kind: FailureKind | null;
}

/** What a process that wants an answer finds: it may fetch, or has to wait for another that does. */
export type Claim = 'mine' | 'taken';

/** Answers nobody has asked for in so long are dropped; only holidays are good for longer. */
const LONGEST_KEPT_MS = 100 * 86_400_000;

/** The tables of live.db, as what they mean. Times are milliseconds since the epoch; "wall" is never a fixed clock. */
export class LiveStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  answer(key: string): Kept | undefined {
    const row = this.#get('SELECT retrieved, value FROM answer WHERE key = ?', key);
    if (row === undefined) return undefined;
    try {
      return {value: JSON.parse(String(row.value)), retrievedMs: Number(row.retrieved)};
    } catch {
      return undefined; // damaged: as if it had never been kept
    }
  }

  /**
   * The right to fetch, for one process at a time; a process that dies loses it at `untilWall`. Whether the answer
   * has meanwhile arrived is asked within the same transaction, so that nobody fetches it a second time.
   */
  claim(key: string, owner: string, nowWall: number, untilWall: number, isStillWanted: () => boolean): Claim {
    return this.#transaction(() => {
      const row = this.#get('SELECT owner, until FROM claim WHERE key = ?', key);
      if (row !== undefined && Number(row.until) > nowWall) return 'taken';
      if (!isStillWanted()) return 'taken';
      this.#run('INSERT OR REPLACE INTO claim (key, owner, until) VALUES (?, ?, ?)', key, owner, untilWall);
      return 'mine';
    });
  }

  keep(key: string, source: string, {value, retrievedMs}: Kept): void {
    this.#transaction(() => {
      this.#run(
        'INSERT OR REPLACE INTO answer (key, source, retrieved, value) VALUES (?, ?, ?, ?)',
        key,
        source,
        retrievedMs,
        JSON.stringify(value),
      );
      this.#run(
        "DELETE FROM answer WHERE retrieved < ? AND source <> 'holidays'",
        retrievedMs - LONGEST_KEPT_MS,
      );
      this.#run('DELETE FROM failure WHERE key = ?', key);
      this.#run('DELETE FROM claim WHERE key = ?', key);
    });
  }

  /** `waitedMs`: the longest that the process which asked would have waited. */
  fail(key: string, wall: number, {kind, detail, code}: LiveFailure, waitedMs: number): void {
    this.#transaction(() => {
      this.#run(
        'INSERT OR REPLACE INTO failure (key, wall, kind, detail, code, waited) VALUES (?, ?, ?, ?, ?, ?)',
        key,
        wall,
        kind,
        detail,
        code ?? null,
        Math.round(waitedMs),
      );
      this.#run('DELETE FROM claim WHERE key = ?', key);
    });
  }

  release(key: string): void {
    this.#run('DELETE FROM claim WHERE key = ?', key);
  }

  /** How the fetch of a key failed since a moment, if it did; a time-out only of one who waited so long. */
  failureSince(key: string, wall: number, patienceMs: number): LiveFailure | undefined {
    const sql = `SELECT kind, detail, code FROM failure
      WHERE key = ? AND wall >= ? AND (kind <> 'timeout' OR waited >= ?)`;
    const row = this.#get(sql, key, wall, patienceMs);
    if (row === undefined) return undefined;
    const code = row.code === null ? undefined : String(row.code);
    return new LiveFailure(String(row.kind) as FailureKind, String(row.detail), code);
  }

  /** Counts one request; `false` where the day's limit is reached, and then it does not count. */
  spend(dataset: string, day: string, limit: number): boolean {
    const used =
      'INSERT INTO usage (dataset, day, used) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET used = used + 1';
    const row = this.#get(`${used} WHERE used < ? AND spent = 0 RETURNING used`, dataset, day, limit);
    return row !== undefined;
  }

  /** The upstream itself says that the day's quota is used up. */
  exhaust(dataset: string, day: string): void {
    const sql =
      'INSERT INTO usage (dataset, day, used, spent) VALUES (?, ?, 0, 1) ON CONFLICT DO UPDATE SET spent = 1';
    this.#run(sql, dataset, day);
  }

  usage(dataset: string, day: string): {used: number; isSpent: boolean} {
    const row = this.#get('SELECT used, spent FROM usage WHERE dataset = ? AND day = ?', dataset, day);
    return {used: Number(row?.used ?? 0), isSpent: row?.spent === 1};
  }

  health(dataset: string): Health {
    const row = this.#get('SELECT * FROM health WHERE dataset = ?', dataset);
    const time = (value: unknown) => (typeof value === 'number' ? value : null);
    return {
      failures: Number(row?.failures ?? 0),
      openedMs: time(row?.opened),
      succeededMs: time(row?.succeeded),
      failedMs: time(row?.failed),
      kind: typeof row?.kind === 'string' ? (row.kind as FailureKind) : null,
    };
  }

  succeeded(dataset: string, nowMs: number): void {
    const sql = `INSERT INTO health (dataset, failures, succeeded) VALUES (?, 0, ?)
      ON CONFLICT DO UPDATE SET failures = 0, opened = NULL, succeeded = excluded.succeeded`;
    this.#run(sql, dataset, nowMs);
  }

  /** Counts a failure in a row; `opensAt` in a row open the circuit. */
  failed(dataset: string, nowMs: number, kind: FailureKind, opensAt: number): void {
    const sql = `INSERT INTO health (dataset, failures, opened, failed, kind) VALUES (?1, 1, iif(?4 <= 1, ?2, NULL), ?2, ?3)
      ON CONFLICT DO UPDATE SET failures = failures + 1, failed = ?2, kind = ?3,
        opened = iif(failures + 1 >= ?4, ?2, opened)`;
    this.#run(sql, dataset, nowMs, kind, opensAt);
  }

  /** When the next request may go out, so that two of all processes are never closer than `spacingMs`. */
  turn(upstream: string, nowWall: number, spacingMs: number): number {
    return this.#transaction(() => {
      const next = Number(this.#get('SELECT next FROM turn WHERE upstream = ?', upstream)?.next ?? 0);
      const mine = next > nowWall + 60_000 ? nowWall : Math.max(next, nowWall); // a clock that was set back
      this.#run('INSERT OR REPLACE INTO turn (upstream, next) VALUES (?, ?)', upstream, mine + spacingMs);
      return mine - nowWall;
    });
  }

  close(): void {
    this.#database.close();
  }

  #transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.#database.prepare(sql).get(...values);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#database.prepare(sql).run(...values);
  }
}
