import {rmSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {type KnowledgeFile, listKnowledgeFiles, listNotes} from '../kb/files.ts';
import {ArticleIndex} from './article-index.ts';
import {DamagedIndex} from './checksum.ts';
import {isSameSignature, type Signature, signatureOf} from './freshness.ts';
import {INDEX_VERSION, openIndexFile, readMeta, readSignature, versionOf} from './index-file.ts';

export interface IndexRequest {
  /** The knowledge base's folder. */
  root: string;
  /** The folder of a counselor's own notes, named `notes`; it may not be there. */
  notes?: string;
  indexFile: string;
  processId: number;
  /** Milliseconds since the epoch by the machine's clock. */
  wallClockMs(): number;
}

export interface OpenedIndex {
  index: ArticleIndex;
  /** Why the index file could not be used, where it could not; the index is in memory then. */
  unusable?: unknown;
}

/**
 * The index of a knowledge base as its files are now. Where nothing has changed since the last lookup this
 * only compares; else the changes are read first. Throws the system's error where `root` can't be read.
 */
export async function openArticleIndex(request: IndexRequest): Promise<OpenedIndex> {
  const {root, notes} = request;
  const {files, listedAtMs, previous, current} = look(request);
  if (current !== undefined) return {index: current};
  // yaml and zod cost some 100 ms to load: only a lookup that finds a changed file pays for them.
  const {buildIndexInMemory, refreshIndexFile} = await import('./refresh.ts');
  const refresh = {root, notes, files, listedAtMs, processId: request.processId};
  try {
    try {
      refreshIndexFile(request.indexFile, previous, refresh);
    } catch (error) {
      if (previous === undefined) throw error;
      refreshIndexFile(request.indexFile, undefined, refresh); // damage that only shows on reading: from scratch
    }
    return {index: new ArticleIndex(openIndexFile(request.indexFile))};
  } catch (unusable) {
    return {index: new ArticleIndex(buildIndexInMemory(refresh)), unusable};
  } finally {
    previous?.close();
  }
}

/** The index where it is as the files are now, for who would rather go on than wait; throws as `openArticleIndex` does. */
export function openCurrentIndex(request: IndexRequest): ArticleIndex | undefined {
  const {current, previous} = look(request);
  if (current === undefined) previous?.close();
  return current;
}

/** What the files are now. */
export function signatureNow(request: IndexRequest): Signature {
  return signatureOf(filesOf(request));
}

function filesOf({root, notes}: IndexRequest): KnowledgeFile[] {
  return [...listKnowledgeFiles(root), ...(notes === undefined ? [] : listNotes(notes))];
}

function look(request: IndexRequest) {
  const {root, indexFile, wallClockMs} = request;
  const listedAtMs = wallClockMs();
  const files = filesOf(request);
  const previous = openPrevious(indexFile);
  const isSame = previous !== undefined && isCurrent(previous, root, signatureOf(files));
  return {files, listedAtMs, previous, current: isSame ? new ArticleIndex(previous) : undefined};
}

/**
 * What `use` makes of the index. Where the index turns out to be damaged only then, it is thrown away and
 * built anew, once.
 */
export async function withArticleIndex<T>(
  request: IndexRequest,
  use: (opened: OpenedIndex) => T | Promise<T>,
): Promise<T> {
  const opened = await openArticleIndex(request);
  try {
    return await use(opened);
  } catch (error) {
    if (!isDamage(error)) throw error;
    opened.index.close();
    rmSync(request.indexFile, {force: true});
  }
  const rebuilt = await openArticleIndex(request);
  try {
    return await use(rebuilt);
  } finally {
    rebuilt.index.close();
  }
}

export function isDamage(error: unknown): boolean {
  return (
    error instanceof DamagedIndex ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')
  );
}

/** `undefined` where there is no index, or a damaged one; one of another version may still hold last good texts. */
function openPrevious(indexFile: string): DatabaseSync | undefined {
  try {
    const database = openIndexFile(indexFile);
    versionOf(database); // the first read is what finds that a file is no database
    return database;
  } catch {
    return undefined;
  }
}

function isCurrent(index: DatabaseSync, root: string, signature: Signature): boolean {
  try {
    if (versionOf(index) !== INDEX_VERSION || readMeta(index, 'root') !== root) return false;
    const own = readSignature(index);
    return own !== undefined && isSameSignature(own, signature);
  } catch {
    return false; // damaged
  }
}
