import type {DatabaseSync} from 'node:sqlite';
import {analyze, type MeanLengths} from './analyze.ts';
import {briefOf, type IndexedArticle} from './article-index.ts';
import {checksumOf} from './checksum.ts';
import {type FieldTexts, fieldTextsOf} from './fields.ts';
import {keysOf} from './hangul.ts';
import {keyGrams} from './key-grams.ts';
import {writePhrases} from './phrases.ts';
import {changePostings, encodePostings, type Posting, type PostingChange} from './postings.ts';
import type {VocabularyData} from './vocabulary.ts';

/** Postings to take out of and to put into the lists of one table, by key. */
type Changes<K> = Map<K, {removed: Set<number>; added: Posting[]}>;

/** So that the changes of a hundred thousand articles need not all be in memory. */
const FLUSH_EVERY = 20_000;

/** Writes articles into an index that is open for writing. Nothing is complete before `flush`. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #means: MeanLengths;
  #grams: Changes<number> = new Map();
  #words: Changes<string> = new Map();
  #pending = 0;

  constructor(database: DatabaseSync, means: MeanLengths) {
    this.#database = database;
    this.#means = means;
  }

  add(doc: number, article: IndexedArticle): void {
    const shown = JSON.stringify(article);
    const texts = textsOf(article);
    const brief = JSON.stringify(briefOf(article));
    this.#database
      .prepare(
        'INSERT INTO article (doc, id, category, brief, briefChecksum, json, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(doc, article.id, article.category, brief, checksumOf(brief), shown, checksumOf(shown));
    this.#database.prepare('INSERT INTO phrase (doc, text) VALUES (?, ?)').run(doc, writePhrases(texts));
    const {grams, stems} = analyze(texts, this.#means);
    for (const [gram, impact] of grams) changeFor(this.#grams, gram).added.push({doc, impact});
    for (const [stem, impact] of stems) changeFor(this.#words, stem).added.push({doc, impact});
    this.#count();
  }

  remove(doc: number, article: IndexedArticle): void {
    this.#database.prepare('DELETE FROM article WHERE doc = ?').run(doc);
    this.#database.prepare('DELETE FROM phrase WHERE doc = ?').run(doc);
    const {grams, stems} = analyze(textsOf(article), this.#means);
    for (const gram of grams.keys()) changeFor(this.#grams, gram).removed.add(doc);
    for (const stem of stems.keys()) changeFor(this.#words, stem).removed.add(doc);
    this.#count();
  }

  flush(): void {
    this.#flushGrams();
    this.#flushWords();
    this.#pending = 0;
  }

  #count(): void {
    if (++this.#pending >= FLUSH_EVERY) this.flush();
  }

  #flushGrams(): void {
    const read = this.#database.prepare('SELECT list FROM gram WHERE key = ?');
    const write = this.#database.prepare(
      'INSERT OR REPLACE INTO gram (key, articles, list) VALUES (?, ?, ?)',
    );
    const drop = this.#database.prepare('DELETE FROM gram WHERE key = ?');
    for (const [key, change] of inKeyOrder(this.#grams)) {
      const postings = changed(read.get(key)?.list, change);
      if (postings.length > 0) write.run(key, postings.length, encodePostings(postings));
      else drop.run(key);
    }
    this.#grams = new Map();
  }

  /** A word that no article has any more keeps its row, with an empty list: its key grams still point there. */
  #flushWords(): void {
    const read = this.#database.prepare('SELECT id, list FROM word WHERE text = ?');
    const update = this.#database.prepare('UPDATE word SET articles = ?, list = ? WHERE id = ?');
    const insert = this.#database.prepare(
      'INSERT INTO word (text, keys, articles, list) VALUES (?, ?, ?, ?)',
    );
    const newKeyGrams: Changes<number> = new Map();
    for (const [text, change] of this.#words) {
      const row = read.get(text);
      const postings = changed(row?.list, change);
      const list = encodePostings(postings);
      if (row !== undefined) {
        update.run(postings.length, list, Number(row.id));
        continue;
      }
      const keys = keysOf(text);
      const id = Number(insert.run(text, keys, postings.length, list).lastInsertRowid);
      for (const gram of keyGrams(keys)) changeFor(newKeyGrams, gram).added.push({doc: id, impact: 1});
    }
    this.#words = new Map();
    this.#flushKeyGrams(newKeyGrams);
  }

  #flushKeyGrams(changes: Changes<number>): void {
    const read = this.#database.prepare('SELECT list FROM keygram WHERE key = ?');
    const write = this.#database.prepare('INSERT OR REPLACE INTO keygram (key, list) VALUES (?, ?)');
    for (const [key, change] of inKeyOrder(changes))
      write.run(key, encodePostings(changed(read.get(key)?.list, change)));
  }
}

/** Writes the lexicon into an index that has none yet. */
export function writeVocabulary(database: DatabaseSync, vocabulary: VocabularyData): void {
  const insert = database.prepare('INSERT INTO vocabulary (keys, section) VALUES (?, ?)');
  for (const [keys, section] of Object.entries(vocabulary)) insert.run(keys, JSON.stringify(section));
}

function textsOf(article: IndexedArticle): FieldTexts {
  return fieldTextsOf(article, article.categoryLabel);
}

function changeFor<K>(changes: Changes<K>, key: K) {
  let change = changes.get(key);
  if (change === undefined) {
    change = {removed: new Set(), added: []};
    changes.set(key, change);
  }
  return change;
}

function changed(list: unknown, change: PostingChange): Posting[] {
  return changePostings(list instanceof Uint8Array ? list : new Uint8Array(), change);
}

/** Rows written in the order of their key fill SQLite's pages one after the other. */
function inKeyOrder<V>(map: Map<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b);
}
