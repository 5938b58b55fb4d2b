import type {Article} from './article.ts';
import type {PathPart} from './finding.ts';

/** A text inside an article and the way to it. */
export interface PlacedText {
  at: PathPart[];
  text: string;
}

const known = new WeakMap<Article, PlacedText[]>();

/** Every text that an article holds, in order, but those of some fields. Several rules ask for the same. */
export function textsOf(article: Article, ...without: (keyof Article)[]): PlacedText[] {
  const texts = known.get(article) ?? textsIn(article, []);
  known.set(article, texts);
  return texts.filter(({at}) => !without.some((field) => field === at[0]));
}

function textsIn(value: unknown, at: PathPart[]): PlacedText[] {
  if (typeof value === 'string') return [{at, text: value}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}
