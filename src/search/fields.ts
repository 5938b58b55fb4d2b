import type {Article} from '../kb/article.ts';

/** The parts of an article that are searched, by how much they say about what it is for. */
export const FIELDS = ['title', 'keywords', 'questions', 'category', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * BM25F weights and length normalisation (b). Measured flat around these values; callers' sentences at the
 * weight of a title would hurt (docs/search.md).
 */
export const FIELD_WEIGHTS: Readonly<Record<Field, {weight: number; b: number}>> = {
  title: {weight: 2, b: 0.4},
  keywords: {weight: 3, b: 0.4},
  questions: {weight: 0.8, b: 0.5},
  category: {weight: 1, b: 0.2},
  body: {weight: 1, b: 0.75},
};

/** The texts of each field; `title`, `keywords` and `questions` are short texts that a query may equal. */
export type FieldTexts = Readonly<Record<Field, readonly string[]>>;

export type SearchableArticle = Pick<Article, 'title' | 'questions' | 'answer'> & Partial<Article>;

export function fieldTextsOf(article: SearchableArticle, categoryLabel: string): FieldTexts {
  const {bring, steps, where, watchOut, easierWay, details, askFirst, owner} = article;
  return {
    title: [article.title],
    keywords: article.keywords ?? [],
    questions: article.questions,
    category: [categoryLabel],
    body: [
      article.answer,
      ...(askFirst ?? []).flatMap(({ask, choices}) => [
        ask,
        ...choices.flatMap(({label, answer}) => [label, answer ?? '']),
      ]),
      ...[bring, steps, where, watchOut].flatMap((texts) => texts ?? []),
      ...[easierWay, details, owner].flatMap((text) => text ?? []),
    ],
  };
}
