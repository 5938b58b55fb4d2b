import type {DatabaseSync, StatementSync} from 'node:sqlite';
import type {Article} from '../kb/article.ts';
import {checksumOf, DamagedIndex} from './checksum.ts';
import type {CompiledEmergency} from './emergency.ts';
import type {Gram} from './grams.ts';
import {readMeta} from './index-file.ts';
import {type Phrases, readPhrases} from './phrases.ts';
import {forEachPosting, type PostingList} from './postings.ts';
import {Vocabulary, type VocabularySection} from './vocabulary.ts';

/** An article as the index keeps it, ready to be shown. `file` is relative to the knowledge base. */
export interface IndexedArticle extends Article {
  category: string;
  categoryLabel: string;
  file: string;
  /** The file is invalid now; this is its last good version. */
  broken: boolean;
}

const BRIEF = [
  'id',
  'title',
  'category',
  'categoryLabel',
  'answer',
  'contacts',
  'related',
  'live',
  'verified',
  'reviewEvery',
  'validFrom',
  'validUntil',
  'file',
  'broken',
] as const satisfies (keyof IndexedArticle)[];

/** What a list of results shows of an article: a fifth of it, so that a lookup reads five of them at once. */
export type ArticleBrief = Pick<IndexedArticle, (typeof BRIEF)[number]>;

export function briefOf(article: IndexedArticle): ArticleBrief {
  return Object.fromEntries(BRIEF.map((key) => [key, article[key]])) as unknown as ArticleBrief;
}

/** In how many articles a gram or word occurs, and in which. */
export interface Occurrence {
  articles: number;
  list: PostingList;
}

/** A word that the articles hold (without its particles). */
export interface KnownWord {
  text: string;
  /** As typed, see `keysOf`. */
  keys: string;
  articles: number;
}

const NOWHERE: Occurrence = {articles: 0, list: new Uint8Array()};
/** Lists kept in memory between queries of one process; then the memory starts anew. */
const MOST_KEPT_LISTS = 10_000;

/** The index, read a row at a time: a lookup touches a few dozen rows of it, whatever its size. */
export class ArticleIndex {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #grams = new Map<Gram, Occurrence>();
  readonly #words = new Map<string, number>();
  #count: number | undefined;
  #highestDoc: number | undefined;
  #highestWord: number | undefined;
  #vocabulary: Vocabulary | undefined;
  #emergencies: readonly CompiledEmergency[] | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get articleCount(): number {
    this.#count ??= Number(readMeta(this.#database, 'articles') ?? 0);
    return this.#count;
  }

  get highestDoc(): number {
    this.#highestDoc ??= Number(this.#row('SELECT max(doc) AS doc FROM article')?.doc ?? 0);
    return this.#highestDoc;
  }

  gram(key: Gram): Occurrence {
    let occurrence = this.#grams.get(key);
    if (occurrence === undefined) {
      occurrence = occurrenceIn(this.#row('SELECT articles, list FROM gram WHERE key = ?', key));
      if (this.#grams.size >= MOST_KEPT_LISTS) this.#grams.clear();
      this.#grams.set(key, occurrence);
    }
    return occurrence;
  }

  /** How many articles hold a word. */
  articlesWith(word: string): number {
    let articles = this.#words.get(word);
    if (articles === undefined) {
      articles = Number(this.#row('SELECT articles FROM word WHERE text = ?', word)?.articles ?? 0);
      if (this.#words.size >= MOST_KEPT_LISTS) this.#words.clear();
      this.#words.set(word, articles);
    }
    return articles;
  }

  /** Looks up many words at once, for `articlesWith`: for a long query a tenth of the time of one by one. */
  rememberWords(words: readonly string[]): void {
    if (this.#words.size >= MOST_KEPT_LISTS) this.#words.clear();
    const unknown = words.filter((word) => !this.#words.has(word));
    if (unknown.length === 0) return;
    for (const word of unknown) this.#words.set(word, 0);
    const sql = `SELECT text, keys, articles FROM word WHERE text IN (${unknown.map(() => '?').join()})`;
    for (const {text, articles} of this.#knownWords(sql, ...unknown)) this.#words.set(text, articles);
  }

  /** Words that the same keys type. */
  wordsTyped(keys: string): KnownWord[] {
    return this.#knownWords(
      'SELECT text, keys, articles FROM word WHERE keys = ? ORDER BY articles DESC',
      keys,
    );
  }

  /** Words whose keys begin so, the most frequent first. */
  wordsBeginning(keys: string, limit: number): KnownWord[] {
    const sql =
      'SELECT text, keys, articles FROM word WHERE keys >= ? AND keys < ? AND articles > 0 ORDER BY articles DESC LIMIT ?';
    return this.#knownWords(sql, keys, `${keys}\u{10FFFF}`, limit);
  }

  /** Words that share these key grams but for those that `most` wrong keys spoil; those that share most first. */
  wordsSharing(keyGrams: readonly number[], most: number, limit: number): KnownWord[] {
    // A wrong key spoils three grams at most, so that of the rarest few some are left in any word that is meant.
    const lists = keyGrams.map((gram) => this.#row('SELECT list FROM keygram WHERE key = ?', gram)?.list);
    const rarest = lists
      .map((list) => (list instanceof Uint8Array ? list : NOWHERE.list))
      .sort((a, b) => a.length - b.length)
      .slice(0, 3 * most + 3);
    const enough = Math.max(1, rarest.length - 3 * most);
    const shared = new Uint8Array(this.highestWord + 1);
    const found: number[] = [];
    for (const list of rarest) {
      forEachPosting(list, (word) => {
        const count = (shared[word] ?? 0) + 1;
        shared[word] = count;
        if (count === enough) found.push(word);
      });
    }
    found.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0));
    const sql = 'SELECT text, keys, articles FROM word WHERE id = ?';
    return found.slice(0, limit).flatMap((id) => this.#knownWords(sql, id));
  }

  get highestWord(): number {
    this.#highestWord ??= Number(this.#row('SELECT max(id) AS id FROM word')?.id ?? 0);
    return this.#highestWord;
  }

  /** The emergencies of the knowledge base. */
  get emergencies(): readonly CompiledEmergency[] {
    this.#emergencies ??= JSON.parse(
      readMeta(this.#database, 'emergencies') ?? '[]',
    ) as readonly CompiledEmergency[];
    return this.#emergencies;
  }

  /** The lexicon. */
  get vocabulary(): Vocabulary {
    this.#vocabulary ??= new Vocabulary((keys) => {
      const section = this.#row('SELECT section FROM vocabulary WHERE keys = ?', keys)?.section;
      return section === undefined ? undefined : (JSON.parse(String(section)) as VocabularySection);
    });
    return this.#vocabulary;
  }

  /** The phrases of several articles, in the order of `docs`. */
  phrasesOfAll(docs: readonly number[]): Phrases[] {
    const sql = `SELECT doc, text FROM phrase WHERE doc IN (${docs.map(() => '?').join()})`;
    const texts = new Map(
      this.#prepare(sql)
        .all(...docs)
        .map(({doc, text}) => [doc, String(text)]),
    );
    return docs.map((doc) => readPhrases(texts.get(doc) ?? ''));
  }

  brief(doc: number): ArticleBrief {
    return intact(
      this.#row('SELECT brief AS json, briefChecksum AS checksum FROM article WHERE doc = ?', doc),
    ) as ArticleBrief;
  }

  /** The places of those of `ids` that exist, in the same order. */
  docsOf(ids: readonly string[]): number[] {
    const rows = ids.map((id) => this.#row('SELECT doc FROM article WHERE id = ?', id));
    return rows.flatMap((row) => (row === undefined ? [] : [Number(row.doc)]));
  }

  articleById(id: string): IndexedArticle | undefined {
    const row = this.#row('SELECT json, checksum FROM article WHERE id = ?', id);
    return row === undefined ? undefined : (intact(row) as IndexedArticle);
  }

  /** The titles of those of `ids` that exist. */
  titles(ids: readonly string[]): Map<string, string> {
    const sql =
      "SELECT brief ->> '$.id' AS id, brief ->> '$.title' AS title FROM article WHERE id IN (SELECT value FROM json_each(?))";
    return new Map(
      this.#prepare(sql)
        .all(JSON.stringify(ids))
        .map(({id, title}) => [String(id), String(title)]),
    );
  }

  /** What each article was when it was indexed: its title and a checksum of all it holds. */
  fingerprints(): {id: string; title: string; checksum: number}[] {
    return this.#prepare("SELECT id, brief ->> '$.title' AS title, checksum FROM article")
      .all()
      .map(({id, title, checksum}) => ({id: String(id), title: String(title), checksum: Number(checksum)}));
  }

  /** Files that are invalid now. */
  brokenFiles(): string[] {
    return this.#prepare('SELECT path FROM file WHERE broken = 1')
      .all()
      .map(({path}) => String(path));
  }

  close(): void {
    this.#database.close();
  }

  #knownWords(sql: string, ...values: (string | number)[]): KnownWord[] {
    return this.#prepare(sql).all(...values) as unknown as KnownWord[];
  }

  #row(sql: string, ...values: (string | number)[]) {
    return this.#prepare(sql).get(...values);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function occurrenceIn(row: Record<string, unknown> | undefined): Occurrence {
  return row?.list instanceof Uint8Array ? {articles: Number(row.articles), list: row.list} : NOWHERE;
}

function intact(row: Record<string, unknown> | undefined): unknown {
  const json = String(row?.json);
  if (row?.checksum !== checksumOf(json)) throw new DamagedIndex();
  return JSON.parse(json);
}
