import {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import type {Signature} from './freshness.ts';

/*
 * index.db is a cache that is never changed in place: a new one is written beside it and renamed over it. So a
 * reader needs no lock, a killed writer leaves nothing half-done, and two writers at once are both right.
 */

/** Raise it when the tables or what is stored in them change: an index of another version is built anew. */
export const INDEX_VERSION = 11;

export const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE signature (paths TEXT NOT NULL, stamps BLOB NOT NULL);  -- one row, or none: look at each file
  CREATE TABLE file (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,      -- size and times; empty where the file must be read again
    digest TEXT NOT NULL,     -- of what was read last
    doc INTEGER,              -- its article, if there is one
    broken INTEGER NOT NULL,  -- 1: the file is invalid now, its article is the last good one
    source TEXT               -- the text of the last good version
  ) WITHOUT ROWID;
  CREATE TABLE article (doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, category TEXT NOT NULL,
    brief TEXT NOT NULL, briefChecksum INTEGER NOT NULL, json TEXT NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE phrase (doc INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE gram (key INTEGER PRIMARY KEY, articles INTEGER NOT NULL, list BLOB NOT NULL);
  CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, keys TEXT NOT NULL, articles INTEGER NOT NULL, list BLOB NOT NULL);
  CREATE INDEX word_keys ON word (keys);
  CREATE TABLE vocabulary (keys TEXT PRIMARY KEY, section TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE keygram (key INTEGER PRIMARY KEY, list BLOB NOT NULL);
  PRAGMA user_version = ${INDEX_VERSION};
`;

/** Opens an index for reading. Throws SQLite's error where there is none, or none that can be read. */
export function openIndexFile(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1'); // no locks, no look for a journal: see above
  const database = new DatabaseSync(url, {readOnly: true});
  database.exec('PRAGMA mmap_size = 1073741824'); // pages are read where they lie in the system's cache
  return database;
}

export function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.user_version;
}

/** What the files were when the index was written; `undefined` where some had just been changed. */
export function readSignature(database: DatabaseSync): Signature | undefined {
  const row = database.prepare('SELECT paths, stamps FROM signature').get();
  return row?.stamps instanceof Uint8Array ? {paths: String(row.paths), stamps: row.stamps} : undefined;
}

export function readMeta(database: DatabaseSync, key: string): string | undefined {
  const value = database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Sets values of the table `meta`. */
export function writeMeta(database: DatabaseSync, values: Readonly<Record<string, string>>): void {
  const statement = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(values)) statement.run(key, value);
}
