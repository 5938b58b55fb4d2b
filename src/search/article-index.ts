import type {DatabaseSync, StatementSync} from 'node:sqlite';
import type {Article} from '../kb/article.ts';
import {checksumOf, DamagedIndex} from './checksum.ts';
import type {Gram} from './grams.ts';
import {readMeta} from './index-file.ts';
import {type Phrases, readPhrases} from './phrases.ts';
import type {PostingList} from './postings.ts';

/** An article as the index keeps it, ready to be shown. `file` is relative to the knowledge base. */
export interface IndexedArticle extends Article {
  category: string;
  categoryLabel: string;
  file: string;
  /** The file is invalid now; this is its last good version. */
  broken: boolean;
}

/** In how many articles a gram or word occurs, and in which. */
export interface Occurrence {
  articles: number;
  list: PostingList;
}

const NOWHERE: Occurrence = {articles: 0, list: new Uint8Array()};
/** Lists kept in memory between queries of one process; then the memory starts anew. */
const MOST_KEPT_LISTS = 10_000;

/** The index, read a row at a time: a lookup touches a few dozen rows of it, whatever its size. */
export class ArticleIndex {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #grams = new Map<Gram, Occurrence>();
  #count: number | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get articleCount(): number {
    this.#count ??= Number(readMeta(this.#database, 'articles') ?? 0);
    return this.#count;
  }

  get highestDoc(): number {
    return Number(this.#row('SELECT max(doc) AS doc FROM article')?.doc ?? 0);
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

  word(text: string): Occurrence {
    return occurrenceIn(this.#row('SELECT articles, list FROM word WHERE text = ?', text));
  }

  phrases(doc: number): Phrases {
    return readPhrases(String(this.#row('SELECT text FROM phrase WHERE doc = ?', doc)?.text));
  }

  article(doc: number): IndexedArticle {
    return intact(this.#row('SELECT json, checksum FROM article WHERE doc = ?', doc)) as IndexedArticle;
  }

  articleById(id: string): IndexedArticle | undefined {
    const row = this.#row('SELECT json, checksum FROM article WHERE id = ?', id);
    return row === undefined ? undefined : (intact(row) as IndexedArticle);
  }

  /** The titles of those of `ids` that exist. */
  titles(ids: readonly string[]): Map<string, string> {
    const known = ids.flatMap((id) => this.articleById(id) ?? []);
    return new Map(known.map(({id, title}) => [id, title]));
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
