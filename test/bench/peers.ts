import {DatabaseSync} from 'node:sqlite';
import Fuse, {type IFuseOptions} from 'fuse.js';
import MiniSearch from 'minisearch';
import {search} from '../../src/search/search.ts';
import type {VocabularyData} from '../../src/search/vocabulary.ts';
import type {CorpusDocument} from './corpora.ts';
import {buildOwnIndex} from './own-index.ts';

/** An engine over a set of documents: ids of those that fit a query, best first. */
export interface Engine {
  name: string;
  find(query: string, limit: number): number[];
}

export type EngineMaker = (documents: readonly CorpusDocument[]) => Engine;

/** Ours, with the lexicon of the knowledge base; as its peers, it never refuses here. */
export function baroWith(vocabulary: VocabularyData): EngineMaker {
  return (documents) => {
    const index = buildOwnIndex(':memory:', documents, vocabulary);
    return {
      name: 'baro',
      find: (query, limit) =>
        search(index, query, {limit, today: () => '2026-01-01', neverRefuse: true}).hits.map(({article}) =>
          Number(article.id),
        ),
    };
  };
}

const FUSE_KEYS = [
  {name: 'title', weight: 3},
  {name: 'aliases', weight: 3},
  {name: 'category', weight: 1},
  {name: 'body', weight: 1},
];

export const fuseDefault: EngineMaker = (documents) => fuse('fuse.js, default', documents, {});
/** What its documentation advises for long texts; the threshold is the best of a sweep on Korean queries. */
export const fuseTuned: EngineMaker = (documents) =>
  fuse('fuse.js, tuned', documents, {ignoreLocation: true, threshold: 0.4});

function fuse(
  name: string,
  documents: readonly CorpusDocument[],
  options: IFuseOptions<CorpusDocument>,
): Engine {
  const index = new Fuse(documents, {keys: FUSE_KEYS, ...options});
  return {name, find: (query, limit) => index.search(query, {limit}).map(({item}) => item.id)};
}

const MINISEARCH_BOOST = {title: 3, aliases: 3};

export const miniSearchDefault: EngineMaker = (documents) => miniSearch('minisearch, default', documents, {});
/** Over pairs of characters, without which it misses every Korean compound. */
export const miniSearchBigrams: EngineMaker = (documents) =>
  miniSearch('minisearch, bigrams', documents, {tokenize: bigrams});

function miniSearch(
  name: string,
  documents: readonly CorpusDocument[],
  options: {tokenize?: (text: string) => string[]},
): Engine {
  const index = new MiniSearch<CorpusDocument>({
    fields: ['title', 'aliases', 'category', 'body'],
    extractField: (document, field) =>
      field === 'aliases' ? document.aliases.join(' ') : String(document[field as keyof CorpusDocument]),
    searchOptions: {boost: MINISEARCH_BOOST},
    ...options,
  });
  index.addAll(documents);
  return {
    name,
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({id}) => Number(id)),
  };
}

/** SQLite's full-text search over pairs of characters, any of them, by bm25. */
export const fts5Bigrams: EngineMaker = (documents) => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE document USING fts5 (title, aliases, category, body, tokenize = 'unicode61'); BEGIN",
  );
  const insert = database.prepare(
    'INSERT INTO document (rowid, title, aliases, category, body) VALUES (?, ?, ?, ?, ?)',
  );
  const spaced = (text: string) => bigrams(text).join(' ');
  for (const {id, title, aliases, category, body} of documents) {
    insert.run(id + 1, spaced(title), spaced(aliases.join(' ')), spaced(category), spaced(body));
  }
  database.exec('COMMIT');
  const select = database.prepare(
    'SELECT rowid FROM document WHERE document MATCH ? ORDER BY bm25(document, 3, 3, 1, 1) LIMIT ?',
  );
  return {
    name: 'FTS5, bigrams',
    find(query, limit) {
      const terms = bigrams(query);
      if (terms.length === 0) return [];
      return select
        .all(terms.map((term) => `"${term}"`).join(' OR '), limit)
        .map(({rowid}) => Number(rowid) - 1);
    },
  };
};

/** Pairs of neighbouring characters of each word; a word of one character is itself. */
function bigrams(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    word.length === 1 ? [word] : Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2)),
  );
}
