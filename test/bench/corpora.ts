import {readFileSync} from 'node:fs';
import {sharedData} from '../eval/queries.ts';

/** A document of a public corpus; `id` is its place. */
export interface CorpusDocument {
  id: number;
  title: string;
  aliases: string[];
  category: string;
  body: string;
}

export interface CorpusQuery {
  query: string;
  relevant: readonly number[];
}

export interface Corpus {
  name: string;
  documents: CorpusDocument[];
  queries: CorpusQuery[];
}

/**
 * The public corpora beside the project: welfare pages asked with laypeople's questions and with their nouns,
 * Seoul's call-center articles asked by their titles (the bodies alone are searched), and KorQuAD's paragraphs.
 * Every `step`-th query is taken, of the short ones all: on fewer, a point between two engines is luck. None where
 * the data is not there.
 */
export function readCorpora(step: number): Corpus[] {
  if (sharedData('search/welfare/docs.jsonl') === undefined) return [];
  return [
    corpus('welfare questions', 'welfare', 'test.jsonl', step),
    corpus('welfare keywords', 'welfare', 'kw.jsonl', 1),
    withoutTitles(corpus('seoul120 titles → bodies', 'seoul120', 'titleq.jsonl', step)),
    corpus('korquad questions', 'korquad', 'test.jsonl', 2 * step),
  ];
}

function corpus(name: string, folder: string, queryFile: string, step: number): Corpus {
  const queries = readLines<{q: string; rel: number[]}>(`search/${folder}/${queryFile}`);
  return {
    name,
    documents: readLines<CorpusDocument>(`search/${folder}/docs.jsonl`),
    queries: queries.filter((_, at) => at % step === 0).map(({q, rel}) => ({query: q, relevant: rel})),
  };
}

function withoutTitles(corpus: Corpus): Corpus {
  return {...corpus, documents: corpus.documents.map((document) => ({...document, title: '', aliases: []}))};
}

function readLines<T>(path: string): T[] {
  const file = sharedData(path);
  if (file === undefined) throw new Error(`no ${path}`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
