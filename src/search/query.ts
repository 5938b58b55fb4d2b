import type {ArticleIndex} from './article-index.ts';
import {verbsOf} from './conjugate.ts';
import {findCompletions, findCorrections} from './corrections.ts';
import {seamKey} from './grams.ts';
import {isConsonant, isJamo, isSyllable} from './hangul.ts';
import {type Run, runsOf} from './runs.ts';
import {LONGEST_WORD, type Segment, segment} from './segment.ts';
import {fold} from './words.ts';

/** One way a part of the query may be meant. */
export interface Form {
  text: string;
  /** How much a match by this form counts, 0–1. */
  weight: number;
  because: 'typed' | 'lexicon' | 'conjugated' | 'corrected' | 'completed';
}

/** A part of the query that means one thing: as typed, and as it may be meant. */
export interface Term {
  text: string;
  kind: Segment['kind'] | 'initials' | 'number' | 'seam';
  forms: readonly Form[];
}

export interface Query {
  /** What was typed, folded, without spaces and signs. */
  compact: string;
  terms: readonly Term[];
}

const LEXICON_WEIGHT = 0.9;
const CONJUGATED_WEIGHT = 0.9;
/** A form that stands in more articles is found as it is; its other forms would only bring in more of them. */
const MOST_CONJUGATED = 5;
const MOST_CONJUGATED_SHARE = 0.05;
const COMPLETED_WEIGHT = 0.8;
/** What each wrong key takes off. */
const CORRECTED_WEIGHT = 0.88;
const MOST_CORRECTED_SPANS = 12;
/** Words of a phrase of the lexicon, the longest first; Vietnamese writes a space between syllables. */
const PHRASE_LENGTHS = [4, 3, 2, 1];
/** Up to here a query is short enough that each of its words must be right. */
const FEW_WORDS = 4;

/** Reads a query with the words that the index and its lexicon know; `isThorough` doubts even words that are known. */
export function readQuery(text: string, index: ArticleIndex, isThorough = false): Query {
  const runs = runsOf(fold(text));
  const terms = joinPhrases(runs, index).flatMap((run) =>
    'terms' in run ? run.terms : termsOf(run, index, isThorough),
  );
  return {compact: runs.map((run) => run.text).join(''), terms: withSeams(completeLast(terms, index), index)};
}

/**
 * The pairs that two neighbouring parts make, where articles hold them, behind the parts: the division may be
 * wrong (체인 in 대체인력), and words that stand side by side in the query often do in the article.
 */
function withSeams(terms: readonly Term[], index: ArticleIndex): Term[] {
  const seams = terms.flatMap((left, at): Term[] => {
    const right = terms[at + 1];
    if (right === undefined || left.kind === 'initials' || right.kind === 'initials') return [];
    if (index.gram(seamKey(left.text, right.text)).articles === 0) return [];
    const text = left.text.slice(-1) + right.text.charAt(0);
    return [{text, kind: 'seam', forms: [typed(text)]}];
  });
  return [...terms, ...seams];
}

function termsOf({script, text}: Run, index: ArticleIndex, isThorough: boolean): Term[] {
  if (script === 'hangul') return koreanTerms(text, index, isThorough);
  if (script === 'initials' || script === 'number') return [{text, kind: script, forms: [typed(text)]}];
  const kind = index.vocabulary.isWeak(text)
    ? 'weak'
    : index.vocabulary.isOutside(text)
      ? 'outside'
      : undefined;
  return [{text, kind: kind ?? (index.articlesWith(text) > 0 ? 'word' : 'unknown'), forms: [typed(text)]}];
}

function koreanTerms(text: string, index: ArticleIndex, isThorough: boolean): Term[] {
  index.rememberWords(substrings(text, LONGEST_WORD));
  const segments = segment(text, {
    vocabulary: index.vocabulary,
    articleCount: index.articleCount,
    articlesWith: (word) => index.articlesWith(word),
  });
  // A form of a known verb that nobody has written yet is no word typed wrong.
  const parts = correctSpans(conjugate('unknown', segments, index), index);
  const checked = isThorough && segments.length <= FEW_WORDS ? correctPairs(parts, index) : parts;
  return conjugate('word', checked, index).map((part) => ('forms' in part ? part : termOf(part)));
}

/** Verbs among the parts of a kind, where the articles hold other forms of them: 잃어버림 for 잃어버렸어요. */
function conjugate(kind: Segment['kind'], parts: readonly Part[], index: ArticleIndex): Part[] {
  const verbs = parts.map((part) => (mayConjugate(kind, part, index) ? verbsOf(part.text) : []));
  index.rememberWords(verbs.flat().flatMap(({forms}) => forms));
  const isKnown = (word: string) => index.articlesWith(word) > 0;
  return parts.map((part, at): Part => {
    const others = (verbs[at] ?? [])
      .filter(({melted}) => melted.some((form) => form === part.text || isKnown(form)))
      .flatMap(({forms}) => forms.filter((form) => form !== part.text && isKnown(form)))
      .map((text): Form => ({text, weight: CONJUGATED_WEIGHT, because: 'conjugated'}));
    return others.length === 0 ? part : {text: part.text, kind: 'word', forms: [typed(part.text), ...others]};
  });
}

function mayConjugate(kind: Segment['kind'], part: Part, index: ArticleIndex): boolean {
  if ('forms' in part || part.kind !== kind) return false;
  return (
    index.articlesWith(part.text) <= Math.max(MOST_CONJUGATED, index.articleCount * MOST_CONJUGATED_SHARE)
  );
}

function substrings(text: string, longest: number): string[] {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++)
      found.add(text.slice(start, end));
  }
  return [...found];
}

function termOf({text, kind, meant}: Segment): Term {
  return {text, kind, forms: [typed(text), ...(meant ?? []).map((form) => meantForm(form))]};
}

function typed(text: string): Form {
  return {text, weight: 1, because: 'typed'};
}

function meantForm(text: string): Form {
  return {text, weight: LEXICON_WEIGHT, because: 'lexicon'};
}

/** Words that are not Korean are looked up in the lexicon, phrases first: lost and found, bảo hiểm y tế. */
function joinPhrases(runs: readonly Run[], index: ArticleIndex): (Run | {terms: Term[]})[] {
  const joined: (Run | {terms: Term[]})[] = [];
  for (let at = 0; at < runs.length; ) {
    const phrase = PHRASE_LENGTHS.map((length) => phraseAt(runs, at, length, index)).find(
      (found) => found !== undefined,
    );
    const run = runs[at];
    if (phrase !== undefined) joined.push({terms: phrase.terms});
    else if (run !== undefined) joined.push(run);
    at += phrase?.length ?? 1;
  }
  return joined;
}

function phraseAt(
  runs: readonly Run[],
  at: number,
  length: number,
  index: ArticleIndex,
): {terms: Term[]; length: number} | undefined {
  const words = runs.slice(at, at + length);
  if (words.length < length || words.some(({script}) => script !== 'other')) return undefined;
  const text = words.map((word) => word.text).join(' ');
  const meant = baseForms(text)
    .map((form) => index.vocabulary.meaningOf(form))
    .find((meaning) => meaning !== undefined);
  if (meant !== undefined)
    return {terms: [{text, kind: 'saying', forms: [typed(text), ...meant.map(meantForm)]}], length};
  const inside = length === 1 ? index.vocabulary.partsOf(text) : [];
  return inside.length > 0 ? {terms: inside.map(termOf), length} : undefined;
}

/** An English word and what it may be a form of; the first that the lexicon has counts. */
function baseForms(word: string): string[] {
  const endings: [RegExp, string][] = [
    [/ies$/, 'y'],
    [/(?:es|s)$/, ''],
    [/s$/, ''],
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/(.)\1ing$/, '$1'],
    [/ed$/, ''],
    [/ed$/, 'e'],
  ];
  if (!/^[a-z ]+$/.test(word)) return [word];
  return [
    word,
    ...endings.filter(([ending]) => ending.test(word)).map(([ending, base]) => word.replace(ending, base)),
  ];
}

type Part = Segment | Term;

/** Where the words that were found do not explain the text, it may be a word that was typed wrong. */
function correctSpans(given: readonly Part[], index: ArticleIndex): Part[] {
  const parts = [...given];
  let tries = MOST_CORRECTED_SPANS;
  for (let at = 0; at < parts.length && tries > 0; at++) {
    if (!isDoubtful(parts[at], parts.length)) continue;
    const spans = spansAround(parts, at).slice(0, tries);
    tries -= spans.length;
    const best = bestCorrection(parts, spans, index);
    if (best === undefined) continue;
    parts.splice(best.start, best.end - best.start, best.term);
    at = best.start;
  }
  return parts;
}

/** Two known words may be one that was typed wrong: 전임 신고 for 전입신고. Only where there is little else to go by. */
function correctPairs(parts: readonly Part[], index: ArticleIndex): Part[] {
  const isWord = (part: Part | undefined) => part !== undefined && isPlain(part) && part.text.length >= 2;
  const pairs = parts.flatMap((part, at): [number, number][] =>
    isWord(part) && isWord(parts[at + 1]) ? [[at, at + 2]] : [],
  );
  const best = bestCorrection(parts, pairs, index);
  return best === undefined
    ? [...parts]
    : [...parts.slice(0, best.start), best.term, ...parts.slice(best.end)];
}

interface SpanCorrection {
  start: number;
  end: number;
  term: Term;
}

/** Of all spans, the one that is corrected with the fewest wrong keys for its length. */
function bestCorrection(
  parts: readonly Part[],
  spans: readonly [number, number][],
  index: ArticleIndex,
): SpanCorrection | undefined {
  let best: SpanCorrection | undefined;
  let highestGain = 0;
  for (const [start, end] of spans) {
    const span = parts.slice(start, end);
    const text = span.map((part) => part.text).join('');
    if (isOpenSyllable(text)) continue; // still being typed
    const forms = findCorrections(index, text, 3)
      .filter(({word, distance}) => distance <= text.length / 2 && !span.some((part) => part.text === word))
      .map(
        ({word, distance}): Form => ({
          text: word,
          weight: CORRECTED_WEIGHT ** distance,
          because: 'corrected',
        }),
      );
    const gain = (forms[0]?.weight ?? 0) ** 5 * text.length;
    if (gain <= highestGain) continue;
    highestGain = gain;
    best = {start, end, term: {text, kind: 'word', forms: [typed(text), ...forms]}};
  }
  return best;
}

function isDoubtful(part: Part | undefined, partCount: number): boolean {
  if (part === undefined || 'forms' in part) return false;
  return part.kind === 'unknown' || (part.kind === 'word' && part.text.length === 1 && partCount > 1);
}

/** The part with its neighbours, up to two on each side, as spans of two to eight syllables. */
function spansAround(parts: readonly Part[], at: number): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (let start = Math.max(0, at - 2); start <= at; start++) {
    for (let end = at + 1; end <= Math.min(parts.length, at + 3); end++) {
      const span = parts.slice(start, end);
      const length = span.reduce((sum, {text}) => sum + text.length, 0);
      // A word of one syllable behind a particle is in doubt for nothing but its length: 아저씨가 말을.
      if (parts[at]?.kind === 'word' && span[0]?.kind === 'tail') continue;
      // It and its particle are right as they are: 밭을, which is not 받을.
      if (span.length === 2 && parts[at]?.kind === 'word' && start === at && span[1]?.kind === 'tail')
        continue;
      if (length >= 2 && length <= 8 && span.every(isPlain)) spans.push([start, end]);
    }
  }
  return spans;
}

/** Ends with a consonant that the next vowel will take: 재발ㄱ. */
function isOpenSyllable(text: string): boolean {
  return isConsonant(text.charCodeAt(text.length - 1)) && isSyllable(text.charCodeAt(text.length - 2));
}

function isPlain(part: Part): boolean {
  if ('forms' in part) return false;
  // A syllable of grammar may be a piece of a word that was typed wrong: 등 in 외국인등룩증.
  return ['word', 'unknown', 'tail'].includes(part.kind) || (part.kind === 'weak' && part.text.length === 1);
}

/** What is typed last may not be finished: 재바 on the way to 재발급. */
function completeLast(terms: readonly Term[], index: ArticleIndex): Term[] {
  for (let start = Math.max(0, terms.length - 3); start < terms.length; start++) {
    const open = terms.slice(start);
    const last = open.at(-1)?.text ?? '';
    const isOpen = open.some(({kind, text}) => kind === 'unknown' || (kind === 'word' && text.length === 1));
    if (!isOpen && !isJamo(last.charCodeAt(last.length - 1))) continue;
    if (open.some(({kind, forms}) => (kind !== 'word' && kind !== 'unknown') || forms.length > 1)) continue;
    const text = open.map((term) => term.text).join('');
    const completions = findCompletions(index, text, 4).filter((word) => word.text !== text);
    if (completions.length === 0) continue;
    const forms = completions.map(
      (word): Form => ({text: word.text, weight: COMPLETED_WEIGHT, because: 'completed'}),
    );
    return [...terms.slice(0, start), {text, kind: 'word', forms: [typed(text), ...forms]}];
  }
  return [...terms];
}
