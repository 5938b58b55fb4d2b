import {mkdirSync, rmSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';

/** Raise it when a table or the shape of a kept answer changes: live.db is a cache and is then begun anew. */
const VERSION = 1;
const BUSY_MS = 3000;

const TABLES = `
  CREATE TABLE answer (key TEXT PRIMARY KEY, source TEXT NOT NULL, retrieved INTEGER NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE failure (key TEXT PRIMARY KEY, wall INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL, code TEXT) WITHOUT ROWID;
  CREATE TABLE claim (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE usage (dataset TEXT, day TEXT, used INTEGER NOT NULL, spent INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (dataset, day)) WITHOUT ROWID;
  CREATE TABLE health (dataset TEXT PRIMARY KEY, failures INTEGER NOT NULL, opened INTEGER, succeeded INTEGER, failed INTEGER, kind TEXT) WITHOUT ROWID;
  CREATE TABLE turn (upstream TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

/**
 * live.db, which all processes of the machine share. Where the file is damaged or of another version it is begun
 * anew; where it can't be written this process keeps its answers in memory.
 */
export function openLiveDatabase(folder: string): DatabaseSync {
  const path = `${folder}/live.db`;
  try {
    return opened(path);
  } catch {
    // Damaged, of another version, or no folder yet.
  }
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    return opened(path);
  } catch {
    for (const end of ['', '-wal', '-shm']) remove(path + end);
  }
  try {
    return opened(path);
  } catch {
    return opened(':memory:');
  }
}

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {timeout: BUSY_MS});
  try {
    if (versionOf(database) === VERSION) return database;
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec('BEGIN IMMEDIATE');
    const version = versionOf(database); // another process may have been faster
    if (version === 0) database.exec(TABLES);
    database.exec('COMMIT');
    if (version !== 0 && version !== VERSION) throw new Error('live.db of another version');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

function remove(path: string): void {
  try {
    rmSync(path, {force: true});
  } catch {
    // A folder that can't be written: answers are kept in memory then.
  }
}
