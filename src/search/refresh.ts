import {copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {KnowledgeFile} from '../kb/files.ts';
import {commonDigest, readCommonContent} from './common-content.ts';
import {INDEX_VERSION, readMeta, TABLES, versionOf, writeMeta} from './index-file.ts';
import {writeVocabulary} from './index-writer.ts';
import {refreshArticles} from './refresh-articles.ts';

export interface RefreshRequest {
  /** The knowledge base's folder. */
  root: string;
  /** The folder of a counselor's own notes. */
  notes?: string | undefined;
  /** The files of both as listed just now. */
  files: readonly KnowledgeFile[];
  /** When they were listed, in milliseconds since the epoch by the machine's clock. */
  listedAtMs: number;
  /** What makes the temporary file's name this process's own. */
  processId: number;
}

/** A temporary file this old belongs to a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Brings `indexFile` up to date: what has changed, where `previous` is an index of this knowledge base; all of
 * it otherwise. The file is replaced at once or not at all. Throws the system's or SQLite's error where the
 * folder can't be written.
 */
export function refreshIndexFile(
  indexFile: string,
  previous: DatabaseSync | undefined,
  request: RefreshRequest,
): void {
  mkdirSync(dirname(indexFile), {recursive: true, mode: 0o700});
  removeAbandoned(indexFile, request.listedAtMs);
  const temporary = `${indexFile}.${request.processId}.tmp`;
  const digest = commonDigest(request.root);
  const continues = previous !== undefined && isOf(previous, request, digest);
  try {
    rmSync(temporary, {force: true}); // of an earlier process of this number that was broken off
    if (continues) copyFileSync(indexFile, temporary);
    const database = new DatabaseSync(temporary);
    // No journal and no syncing: nobody reads this file before it is complete, and it can be made again.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    if (!continues) begin(database, request.root, digest);
    refreshArticles(database, request, lastGoodSources(continues ? undefined : previous));
    database.exec('COMMIT');
    database.close();
    renameSync(temporary, indexFile);
  } finally {
    rmSync(temporary, {force: true});
  }
}

/** The whole index in memory: for a machine whose cache folder can't be used. */
export function buildIndexInMemory(request: RefreshRequest): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('BEGIN');
  begin(database, request.root, commonDigest(request.root));
  refreshArticles(database, request, new Map());
  database.exec('COMMIT');
  return database;
}

/** An index without articles: other common content makes another index, so that this is written once. */
function begin(database: DatabaseSync, root: string, digest: string): void {
  database.exec(TABLES);
  const {vocabulary, emergencies} = readCommonContent(root);
  writeVocabulary(database, vocabulary);
  writeMeta(database, {root, commonDigest: digest, emergencies: JSON.stringify(emergencies)});
}

/** Of the same folder and the same common content, and not so much smaller or larger that its means are off. */
function isOf(index: DatabaseSync, {root, files}: RefreshRequest, digest: string): boolean {
  if (versionOf(index) !== INDEX_VERSION) return false;
  const measured = Number(readMeta(index, 'measuredArticles'));
  return (
    readMeta(index, 'root') === root &&
    readMeta(index, 'commonDigest') === digest &&
    Math.abs(files.length - measured) <= Math.max(10, measured / 4)
  );
}

/** The last good version of each file, by path, from an index that is about to be built anew. */
function lastGoodSources(index: DatabaseSync | undefined): Map<string, string> {
  try {
    const rows = index?.prepare('SELECT path, source FROM file WHERE source IS NOT NULL').all() ?? [];
    return new Map(rows.map(({path, source}) => [String(path), String(source)]));
  } catch {
    return new Map(); // another version's tables, or damage: then a broken file has no earlier version
  }
}

function removeAbandoned(indexFile: string, nowMs: number): void {
  const folder = dirname(indexFile);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(indexFile)}.`) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const modifiedMs = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? nowMs;
    if (nowMs - modifiedMs > ABANDONED_AFTER_MS) rmSync(path, {force: true});
  }
}
