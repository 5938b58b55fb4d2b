import {existsSync, linkSync, mkdirSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** Raise it when a table or the shape of a kept answer changes: live.db is a cache and is then begun anew. */
const VERSION = 2;
const BUSY_MS = 3000;

const TABLES = `
  CREATE TABLE answer (key TEXT PRIMARY KEY, source TEXT NOT NULL, retrieved INTEGER NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE failure (key TEXT PRIMARY KEY, wall INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL, code TEXT, waited INTEGER NOT NULL) WITHOUT ROWID;
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
export function openLiveDatabase(folder: string, processId: number): DatabaseSync {
  const path = `${folder}/live.db`;
  try {
    const existing = openedIfUsable(path);
    if (existing !== undefined) return existing;
    create(path, processId);
    return openedIfUsable(path) ?? inMemory();
  } catch {
    return inMemory();
  }
}

/** `undefined` where there is none, or a damaged one or one of another version, which is then gone. */
function openedIfUsable(path: string): DatabaseSync | undefined {
  if (!existsSync(path)) return undefined;
  const database = new DatabaseSync(path, {timeout: BUSY_MS});
  try {
    if (database.prepare('PRAGMA user_version').get()?.user_version === VERSION) return database;
  } catch (error) {
    // Anything else, a lock for one, is no reason to throw away what other processes are using.
    if (!isDamage(error)) throw error;
  }
  database.close();
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, {force: true});
  return undefined;
}

/**
 * Made whole beside its place and then linked there: turning a shared file to WAL while others open it fails with
 * "locked", and who comes second simply takes the first one's.
 */
function create(path: string, processId: number): void {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700});
  const draft = `${path}.${processId}`;
  rmSync(draft, {force: true});
  const database = new DatabaseSync(draft);
  database.exec(`PRAGMA journal_mode = WAL; ${TABLES}`);
  database.close();
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, {force: true});
  }
}

function inMemory(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(TABLES);
  return database;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 11 || error.errcode === 26);
}
