import {DatabaseSync} from 'node:sqlite';
import {lengthOf} from '../../src/search/analyze.ts';
import {ArticleIndex, type IndexedArticle} from '../../src/search/article-index.ts';
import {FIELDS, fieldTextsOf} from '../../src/search/fields.ts';
import {TABLES} from '../../src/search/index-file.ts';
import {IndexWriter, writeVocabulary} from '../../src/search/index-writer.ts';
import type {VocabularyData} from '../../src/search/vocabulary.ts';
import type {CorpusDocument} from './corpora.ts';

/** Builds our index of documents that are no files; `path` may be `:memory:`. */
export function buildOwnIndex(
  path: string,
  documents: readonly CorpusDocument[],
  vocabulary: VocabularyData = {},
): ArticleIndex {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${TABLES} BEGIN`);
  const articles = documents.map(articleOf);
  const means = {title: 0, keywords: 0, questions: 0, category: 0, body: 0};
  for (const article of articles) {
    const texts = fieldTextsOf(article, article.categoryLabel);
    for (const field of FIELDS) means[field] += lengthOf(texts[field]) / articles.length;
  }
  const writer = new IndexWriter(database, means);
  for (const [at, article] of articles.entries()) writer.add(at + 1, article);
  writer.flush();
  const meta = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  meta.run('articles', String(articles.length));
  writeVocabulary(database, vocabulary);
  meta.run('means', JSON.stringify(means));
  database.exec('COMMIT');
  return new ArticleIndex(database);
}

function articleOf({id, title, aliases, category, body}: CorpusDocument): IndexedArticle {
  return {
    id: String(id),
    title,
    questions: [],
    keywords: aliases,
    answer: body,
    owner: '',
    category,
    categoryLabel: category,
    file: '',
    broken: false,
  };
}
