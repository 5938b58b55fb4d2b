import {chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {StoreError} from '../../errors.ts';
import {backUp} from './backup.ts';
import {backupsOf} from './backup-files.ts';
import {damaged, restoreHint, storeProblem} from './problem.ts';
import {APPLICATION_ID, MIGRATIONS, STORE_VERSION} from './tables.ts';
import {inTransaction} from './transaction.ts';

export interface DeskRequest {
  /** desk.db; its folder is made where it is missing (0700), the file is 0600. */
  file: string;
  /** How long a locked store is waited for. */
  waitMs?: number;
}

const WAIT_MS = 5000;

/**
 * Runs `use` with the desk's store. Every failure of the store is a `StoreError` that says in Korean what to do;
 * what was committed before stays as it was. No store is made where one has been before.
 */
export function withDesk<T>({file, waitMs = WAIT_MS}: DeskRequest, use: (database: DatabaseSync) => T): T {
  let database: DatabaseSync | undefined;
  try {
    database = open(file, waitMs);
    return use(database);
  } catch (error) {
    throw storeProblem(error, file);
  } finally {
    database?.close();
  }
}

function open(file: string, waitMs: number): DatabaseSync {
  const isThere = statSync(file, {throwIfNoEntry: false});
  if (!isThere || isThere.size === 0) prepareFile(file);
  else if ((isThere.mode & 0o077) !== 0) chmodSync(file, 0o600);
  const database = new DatabaseSync(file, {timeout: waitMs});
  try {
    // FULL: what was acknowledged survives a power cut. secure_delete: what was deleted is overwritten.
    database.exec(
      'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY',
    );
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An empty file of the right mode; SQLite gives its journals the same. */
function prepareFile(file: string): void {
  if (backupsOf(file).length > 0 || existsSync(`${file}-wal`)) {
    throw new StoreError(`다시 전화할 목록의 파일이 없어졌습니다: ${file}`, {hint: restoreHint(file)});
  }
  mkdirSync(dirname(file), {recursive: true, mode: 0o700});
  closeSync(openSync(file, 'a', 0o600));
}

function migrate(database: DatabaseSync, file: string): void {
  const version = numberOf(database, 'user_version');
  if (version > STORE_VERSION) {
    throw new StoreError(`더 새로운 baro가 만든 목록입니다(판 ${version}): ${file}`, {
      hint: '파일은 그대로 두었습니다. baro를 새 판으로 바꿔 주십시오.',
    });
  }
  if (version === STORE_VERSION) {
    if (numberOf(database, 'application_id') !== APPLICATION_ID) throw damaged(file);
    return;
  }
  if (version > 0) backUp(database, file, `before-${STORE_VERSION}`);
  else if (numberOf(database, 'page_count') > 0 && hasTables(database)) throw damaged(file);
  else database.exec('PRAGMA journal_mode = WAL');
  inTransaction(database, () => {
    // Another process may have come first.
    const current = numberOf(database, 'user_version');
    for (const step of MIGRATIONS.slice(current)) database.exec(step);
    if (current < STORE_VERSION)
      database.exec(`PRAGMA user_version = ${STORE_VERSION}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function hasTables(database: DatabaseSync): boolean {
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables;
  return tables !== 0 && numberOf(database, 'user_version') === 0;
}

function numberOf(database: DatabaseSync, pragma: 'user_version' | 'application_id' | 'page_count'): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
}
