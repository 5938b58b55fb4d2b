import {NOTES} from '../kb/files.ts';
import type {SearchDocument, SearchResult} from '../output/documents.ts';
import type {Hit, SearchOutcome} from '../search/search.ts';

/** What `--json` and `--batch` print for one query; `why` explains a hit, with --explain. */
export function searchDocument(
  query: string,
  {confidence, hits, nearest, readAs, emergency}: SearchOutcome,
  tookMs: number,
  why: ((hit: Hit) => string[]) | undefined,
): SearchDocument {
  return {
    schema: 'baro.search/1',
    query,
    ...(readAs === undefined ? {} : {readAs}),
    confidence,
    results: hits.map((hit) => ({...resultOf(hit), ...(why === undefined ? {} : {why: why(hit)})})),
    ...(hits.length > 0 ? {} : {nearest: nearest.map(({id, title}) => ({id, title}))}),
    emergency,
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
    ...(isNote(article) ? {isNote: true} : {}),
  };
}

/** A counselor's own note, not checked by anyone (see kb/note.ts, which a lookup does not load). */
export function isNote({file}: {file: string}): boolean {
  return file.startsWith(`${NOTES}/`);
}
