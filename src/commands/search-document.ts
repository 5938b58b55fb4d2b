import type {SearchDocument, SearchResult} from '../output/documents.ts';
import type {Hit, SearchOutcome} from '../search/search.ts';

/** What `--json` and `--batch` print for one query. */
export function searchDocument(
  query: string,
  {confidence, hits}: SearchOutcome,
  tookMs: number,
): SearchDocument {
  return {
    schema: 'baro.search/1',
    query,
    confidence,
    results: hits.map(resultOf),
    emergency: null,
    tookMs: Math.round(tookMs * 10) / 10,
  };
}

function resultOf({article, state, score, match}: Hit): SearchResult {
  return {
    id: article.id,
    title: article.title,
    category: article.category,
    categoryLabel: article.categoryLabel,
    score: Math.round(score * 1000) / 1000,
    matched: match.fit > 0 ? [match.field] : ['body'],
    answer: article.answer.trim(),
    state,
    verifiedOn: article.verified?.on ?? null,
    contacts: article.contacts ?? [],
    related: (article.related ?? []).map(({id}) => id),
    live: article.live ?? null,
  };
}
