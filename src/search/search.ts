import {type ArticleState, stateOn} from '../kb/state.ts';
import type {ArticleBrief, ArticleIndex} from './article-index.ts';
import {findCandidates} from './candidates.ts';
import {type Confidence, confidenceOf} from './confidence.ts';
import {type EmergencyNotice, findEmergency} from './emergency.ts';
import {matchPhrases, type PhraseMatch} from './phrase-match.ts';
import type {Phrases} from './phrases.ts';
import {readQuery} from './query.ts';
import {composed, otherLayout} from './readings.ts';
import {type WeighedQuery, weighQuery} from './weigh.ts';

export interface SearchOptions {
  limit: number;
  /** Only this category (its key). */
  category?: string | undefined;
  /** Show what comes nearest even where nothing answers: for measuring the ranking alone. */
  neverRefuse?: boolean;
  /** Seoul's date (ISO): an article outside its validity is never first. Asked only where it matters. */
  today(): string;
}

export interface Hit {
  article: ArticleBrief;
  state: ArticleState;
  /** 0–1: the article's place among the others, not how sure it is that it answers. */
  score: number;
  match: PhraseMatch;
  /** BM25F over all fields, as a share of what the query could have scored, 0–1. */
  share: number;
}

export interface SearchOutcome {
  confidence: Confidence;
  /** Best first; none where nothing answers. */
  hits: Hit[];
  /** Where nothing answers, the two articles that come nearest. */
  nearest: ArticleBrief[];
  /** What the query was read as, where it was typed in the other keyboard layout. */
  readAs: string | undefined;
  emergency: EmergencyNotice | null;
  /** How the query was understood, for `explain`. */
  reading: WeighedQuery;
}

/** So many articles at least are compared phrase by phrase; the right one is practically never further down. */
const LEAST_COMPARED = 10;
const NEAREST = 2;
/** An article that scores less than this share of the first is not shown beside it. */
const LEAST_BESIDE_FIRST = 0.4;
/** Below this a query is read in other ways too, which must explain it better by the margin. */
const DOUBTFUL_SCORE = 0.33;
const READING_MARGIN = 0.06;
/** The sum of the weights below for an article whose title is the query. */
const HIGHEST_SCORE = 3.2;
/** So that articles with nothing but a common word do not stand beside the one that was put first. */
const LEAST_SCORE_IN_EMERGENCY = 0.5;
const NO_MATCH: PhraseMatch = {field: 'title', at: 0, fit: 0, isExact: false};
const NO_PHRASES: Phrases = {title: [], keywords: [], questions: []};
const WEIGHTS = {fit: 0.3, secondQuestion: 0.9};

/** Articles that answer a query, best first. Pure but for reading the index. */
export function search(index: ArticleIndex, text: string, options: SearchOptions): SearchOutcome {
  const {
    ranked: byWords,
    reading,
    readAs,
  } = bestReading(index, composed(text), Math.max(LEAST_COMPARED, options.limit));
  const found = findEmergency(readAs ?? text, index.emergencies);
  const emergency = found && {say: found.say, phone: found.phone};
  const byConfidence = confidenceOfFirst(byWords, reading);
  const urgent = found !== null && byConfidence !== 'high' ? index.docsOf(found.see) : [];
  const ranked = urgent.length > 0 ? withFirst(urgent, byWords) : byWords;
  const confidence = urgent.length > 0 ? 'low' : byConfidence;
  const first = ranked[0];
  if (first === undefined || (confidence === 'none' && !options.neverRefuse)) {
    const nearest = ranked.slice(0, NEAREST).map(({doc}) => index.brief(doc));
    return {confidence: 'none', hits: [], nearest, readAs: undefined, emergency, reading};
  }
  const hits = withArticles(
    index,
    ranked.filter(({score}) => score >= LEAST_BESIDE_FIRST * first.score),
    options,
  );
  return {confidence: hits.length > 0 ? confidence : 'none', hits, nearest: [], readAs, emergency, reading};
}

function confidenceOfFirst([first]: readonly Ranked[], reading: WeighedQuery): Confidence {
  return first === undefined ? 'none' : confidenceOf(first, reading);
}

/**
 * What an emergency is about stands first, whether or not its words are the article's (마 살기 싫다): the best of
 * `docs` by rank, or the first of them where none is ranked.
 */
function withFirst(docs: readonly number[], ranked: readonly Ranked[]): Ranked[] {
  const best = ranked.find(({doc}) => docs.includes(doc)) ?? {
    doc: docs[0] ?? 0,
    title: '',
    share: 0,
    match: NO_MATCH,
  };
  const score = Math.max(ranked[0]?.score ?? 0, LEAST_SCORE_IN_EMERGENCY);
  return [{...best, score}, ...ranked.filter(({doc}) => doc !== best.doc)];
}

/** `title` as it is compared: folded, without spaces and signs. */
type Ranked = Omit<Hit, 'article' | 'state'> & {doc: number; title: string};

interface Reading {
  ranked: Ranked[];
  reading: WeighedQuery;
  readAs: string | undefined;
}

/**
 * A query that says little as it was typed may hold a wrong word that is a word too, or may have been typed in
 * the other keyboard layout; as typed wins ties.
 */
function bestReading(index: ArticleIndex, text: string, compared: number): Reading {
  const typed = read(index, text, compared);
  if (scoreOf(typed) >= DOUBTFUL_SCORE) return typed;
  const isKnown = (word: string) =>
    index.vocabulary.meaningOf(word) !== undefined || index.articlesWith(word) > 0;
  const other = otherLayout(text, isKnown);
  const others = [
    read(index, text, compared, true),
    ...(other === undefined ? [] : [{...read(index, other, compared), readAs: other}]),
  ];
  return others.reduce((best, next) => (scoreOf(next) > scoreOf(best) + READING_MARGIN ? next : best), typed);
}

function scoreOf({ranked}: Reading): number {
  return ranked[0]?.score ?? 0;
}

function read(index: ArticleIndex, text: string, compared: number, isThorough = false): Reading {
  const reading = weighQuery(readQuery(text, index, isThorough), index);
  return {ranked: reading.mass > 0 ? rank(index, reading, compared) : [], reading, readAs: undefined};
}

function rank(index: ArticleIndex, reading: WeighedQuery, compared: number): Ranked[] {
  const candidates = findCandidates(index, reading, compared);
  const phrases = index.phrasesOfAll(candidates.map(({doc}) => doc));
  return candidates
    .map(({doc, share}, at): Ranked => {
      const own = phrases[at] ?? NO_PHRASES;
      const {best, secondQuestion} = matchPhrases(own, reading);
      const sum = share + WEIGHTS.fit * best.fit + WEIGHTS.secondQuestion * secondQuestion;
      return {doc, title: own.title[0] ?? '', share, match: best, score: Math.min(1, sum / HIGHEST_SCORE)};
    })
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

function withArticles(
  index: ArticleIndex,
  ranked: readonly Ranked[],
  {limit, category, today}: SearchOptions,
): Hit[] {
  const current: Hit[] = [];
  const expired: Hit[] = [];
  for (const {doc, score, match, share} of ranked) {
    if (current.length >= limit) break;
    const article = index.brief(doc);
    if (category !== undefined && article.category !== category) continue;
    const state = article.broken ? 'broken' : stateOn(today, article);
    (state === 'expired' ? expired : current).push({article, state, score, match, share});
  }
  // Never first, never hidden: behind the first current one, by its score; alone where there is no other.
  const [first, ...others] = current;
  const behind = [...others, ...expired].sort((a, b) => b.score - a.score);
  return (first === undefined ? behind : [first, ...behind]).slice(0, limit);
}
