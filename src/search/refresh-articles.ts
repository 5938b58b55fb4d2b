import {createHash} from 'node:crypto';
import type {DatabaseSync} from 'node:sqlite';
import {type Article, article as articleSchema} from '../kb/article.ts';
import {categoryOf, isArticlePath, type KnowledgeFile} from '../kb/files.ts';
import {isNotePath, noteCategory, parseNote, readNote} from '../kb/note.ts';
import {type ParsedFile, parseKnowledgeText, readKnowledgeFile} from '../kb/parse.ts';
import {lengthOf, type MeanLengths} from './analyze.ts';
import type {IndexedArticle} from './article-index.ts';
import {readLabels} from './common-content.ts';
import {FIELDS, fieldTextsOf} from './fields.ts';
import {isSettled, signatureOf, stampOf} from './freshness.ts';
import {readMeta, writeMeta} from './index-file.ts';
import {IndexWriter} from './index-writer.ts';
import type {RefreshRequest} from './refresh.ts';

/** A row of the table `file`. */
interface FileRow {
  path: string;
  stamp: string;
  digest: string;
  doc: number | null;
  broken: 0 | 1;
}

/** A file that has to be written anew: its row but for `doc`, and its article where it is to change. */
interface Reading {
  row: Omit<FileRow, 'doc'> & {source: string | null};
  /** `undefined`: what the index holds for this file, if anything, stays. */
  article: IndexedArticle | undefined;
}

/**
 * Makes the tables say what the files say; `database` is inside a transaction. A file that is invalid keeps
 * its last good article, from the tables or from `lastGood` (texts by path), marked as broken.
 */
export function refreshArticles(
  database: DatabaseSync,
  request: RefreshRequest,
  lastGood: ReadonlyMap<string, string>,
): void {
  const files = request.files.filter(({path}) => isArticlePath(path) || isNotePath(path));
  const known = knownFiles(database);
  const stored = database.prepare('SELECT source FROM file WHERE path = ?');
  const sourceOf = (path: string) =>
    (stored.get(path)?.source ?? lastGood.get(path) ?? null) as string | null;
  const labels = readLabels(request.root);
  const readings = files
    .filter((file) => known.get(file.path)?.stamp !== stampOf(file))
    .flatMap((file) => read(file, known.get(file.path), request, labels, sourceOf) ?? []);
  const present = new Set(files.map(({path}) => path));
  const gone = [...known.values()].filter(({path}) => !present.has(path));

  const means = knownMeans(database) ?? measure(database, readings);
  const writer = new IndexWriter(database, means);
  for (const row of gone) forget(database, writer, row);
  // Articles leave before others come, so that an id can move from one file to another.
  for (const {row, article} of readings)
    if (article !== undefined) removeArticle(database, writer, known.get(row.path));
  for (const reading of readings) write(database, writer, reading, known.get(reading.row.path));
  writer.flush();

  writeSignature(database, request);
  writeMeta(database, {
    articles: String(database.prepare('SELECT count(*) AS n FROM article').get()?.n),
  });
}

function writeSignature(database: DatabaseSync, {files, listedAtMs}: RefreshRequest): void {
  database.exec('DELETE FROM signature');
  if (!files.every((file) => isSettled(file, listedAtMs))) return;
  const {paths, stamps} = signatureOf(files);
  database.prepare('INSERT INTO signature (paths, stamps) VALUES (?, ?)').run(paths, stamps);
}

function read(
  file: KnowledgeFile,
  known: FileRow | undefined,
  {root, notes, listedAtMs}: RefreshRequest,
  labels: ReadonlyMap<string, string>,
  sourceOf: (path: string) => string | null,
): Reading | undefined {
  const parsed = readIfThere(root, notes, file.path);
  if (parsed === undefined) return undefined;
  const stamp = isSettled(file, listedAtMs) ? stampOf(file) : '';
  const digest = createHash('sha256').update(parsed.text).digest('hex');
  if (known?.digest === digest && known.doc !== null)
    return {row: {...known, stamp, source: sourceOf(file.path)}, article: undefined};
  const shown = (value: Article, broken: boolean): IndexedArticle => {
    const category = isNotePath(file.path) ? noteCategory.key : (categoryOf(file.path) ?? '');
    const categoryLabel = isNotePath(file.path) ? noteCategory.label : (labels.get(category) ?? category);
    return {...value, category, categoryLabel, file: file.path, broken};
  };
  const row = {path: file.path, stamp, digest};
  if (parsed.value !== undefined)
    return {row: {...row, broken: 0, source: parsed.text}, article: shown(parsed.value, false)};
  const source = sourceOf(file.path);
  const earlier = source === null ? undefined : parseSource(file.path, source);
  return {row: {...row, broken: 1, source}, article: earlier && shown(earlier, true)};
}

function parseSource(path: string, source: string): Article | undefined {
  return (isNotePath(path) ? parseNote(path, source) : parseKnowledgeText(path, source, articleSchema)).value;
}

/** `undefined` where the file has vanished since it was listed; the next lookup lists again. */
function readIfThere(root: string, notes: string | undefined, path: string): ParsedFile<Article> | undefined {
  try {
    if (notes !== undefined && isNotePath(path)) return readNote(notes, path);
    return readKnowledgeFile(root, path, articleSchema);
  } catch {
    return undefined;
  }
}

function write(
  database: DatabaseSync,
  writer: IndexWriter,
  {row, article}: Reading,
  known: FileRow | undefined,
): void {
  let doc = known?.doc ?? null;
  let {stamp, broken} = row;
  if (article !== undefined) {
    if (isTaken(database, article.id)) {
      // Lint names both files; here the earlier one stands, and this one is looked at again at every refresh.
      doc = null;
      stamp = '';
      broken = 1;
    } else {
      doc ??= Number(database.prepare('SELECT coalesce(max(doc), 0) + 1 AS doc FROM article').get()?.doc);
      writer.add(doc, article);
    }
  }
  const sql =
    'INSERT OR REPLACE INTO file (path, stamp, digest, doc, broken, source) VALUES (?, ?, ?, ?, ?, ?)';
  database.prepare(sql).run(row.path, stamp, row.digest, doc, broken, row.source);
}

function isTaken(database: DatabaseSync, id: string): boolean {
  return database.prepare('SELECT 1 FROM article WHERE id = ?').get(id) !== undefined;
}

function forget(database: DatabaseSync, writer: IndexWriter, row: FileRow): void {
  removeArticle(database, writer, row);
  database.prepare('DELETE FROM file WHERE path = ?').run(row.path);
}

function removeArticle(database: DatabaseSync, writer: IndexWriter, row: FileRow | undefined): void {
  if (row === undefined || row.doc === null) return;
  const json = database.prepare('SELECT json FROM article WHERE doc = ?').get(row.doc)?.json;
  writer.remove(row.doc, JSON.parse(String(json)) as IndexedArticle);
}

function knownFiles(database: DatabaseSync): Map<string, FileRow> {
  const rows = database
    .prepare('SELECT path, stamp, digest, doc, broken FROM file')
    .all() as unknown as FileRow[];
  return new Map(rows.map((row) => [row.path, row]));
}

function knownMeans(database: DatabaseSync): MeanLengths | undefined {
  const means = readMeta(database, 'means');
  return means === undefined ? undefined : (JSON.parse(means) as MeanLengths);
}

/** The mean length of each field over the articles of a new index, kept until it is built anew. */
function measure(database: DatabaseSync, readings: readonly Reading[]): MeanLengths {
  const means = {title: 0, keywords: 0, questions: 0, category: 0, body: 0};
  const articles = readings.flatMap(({article}) => article ?? []);
  for (const article of articles) {
    const texts = fieldTextsOf(article, article.categoryLabel);
    for (const field of FIELDS) means[field] += lengthOf(texts[field]) / articles.length;
  }
  writeMeta(database, {means: JSON.stringify(means), measuredArticles: String(articles.length)});
  return means;
}
