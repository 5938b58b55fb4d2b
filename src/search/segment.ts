import {typedKeysOf} from './hangul.ts';
import {isTail} from './stem.ts';
import type {Vocabulary} from './vocabulary.ts';

/*
 * A query's Korean is read without its spaces, because callers' words are typed with any: 여권재발급 = 여권
 * 재발급 = 여 권재발급. Where words begin is found again from the words that the articles and the lexicon hold:
 * of all ways to divide the text, the cheapest by the costs below.
 */

export type SegmentKind = 'word' | 'saying' | 'weak' | 'outside' | 'tail' | 'unknown';

export interface Segment {
  text: string;
  kind: SegmentKind;
  /** For a saying: what it stands for. */
  meant?: readonly string[];
}

export interface SegmentDictionary {
  vocabulary: Vocabulary;
  articleCount: number;
  /** How many articles hold a word. */
  articlesWith(word: string): number;
}

/** In syllables; longer words of the articles are found by their parts. */
export const LONGEST_WORD = 9;
const UNKNOWN_COST = 5;
/** One ending often follows a word, another behind it seldom. */
const SECOND_TAIL_COST = 1.2;

export function segment(text: string, dictionary: SegmentDictionary): Segment[] {
  const offsets = keyOffsets(text);
  const keys = typedKeysOf(text);
  const best: {cost: number; segment: Segment; start: number}[] = [];
  const costAt = (end: number) => (end === 0 ? 0 : (best[end]?.cost ?? Infinity));
  const offer = (start: number, end: number, cost: number, segment: Segment) => {
    const total = costAt(start) + cost;
    if (total < costAt(end)) best[end] = {cost: total, segment, start};
  };
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end++) {
      const part = text.slice(start, end);
      const known = kindOf(part, start > 0, dictionary);
      if (known === undefined) continue;
      const isSecondTail = known.kind === 'tail' && best[start]?.segment.kind === 'tail';
      offer(start, end, known.cost + (isSecondTail ? SECOND_TAIL_COST : 0), {text: part, kind: known.kind});
    }
    for (const {meant, end: keyEnd, syllables} of dictionary.vocabulary.sayingsAt(
      keys,
      offsets[start] ?? 0,
    )) {
      const end = endOfSaying(keys, keyEnd, offsets);
      const isWhole = start === 0 && end === text.length;
      if (end === undefined || (syllables === 1 && !isWhole)) continue;
      offer(start, end, 0.9, {text: text.slice(start, end), kind: 'saying', meant});
    }
    offer(start, start + 1, UNKNOWN_COST, {text: text.slice(start, start + 1), kind: 'unknown'});
  }
  const segments: Segment[] = [];
  for (let end = text.length; end > 0; ) {
    const step = best[end];
    if (step === undefined) break;
    segments.unshift(step.segment);
    end = step.start;
  }
  return joinUnknown(segments);
}

function kindOf(part: string, follows: boolean, {vocabulary, articleCount, articlesWith}: SegmentDictionary) {
  if (vocabulary.isOutside(part)) return {kind: 'outside', cost: 0.9} as const;
  if (vocabulary.isWeak(part)) return {kind: 'weak', cost: 0.9} as const;
  if (follows && isTail(part)) return {kind: 'tail', cost: part.length === 1 ? 1.6 : 1.1} as const;
  const articles = articlesWith(part);
  if (articles === 0) return undefined;
  const rarity = Math.log(articleCount / articles);
  return {kind: 'word', cost: (part.length === 1 ? 2.6 : 1) + 0.3 * rarity} as const;
}

/** Where each syllable begins among the keys, and where the last one ends. */
function keyOffsets(text: string): number[] {
  const offsets = [0];
  let offset = 0;
  for (let at = 0; at < text.length; at++) {
    offset += typedKeysOf(text.charAt(at)).length;
    offsets.push(offset);
  }
  return offsets;
}

/** A saying ends with a syllable, or before the consonant that an ending puts under its last one: 내삐리 in 내삐린다. */
function endOfSaying(keys: string, keyEnd: number, offsets: readonly number[]): number | undefined {
  const end = offsets.indexOf(keyEnd);
  if (end >= 0) return end;
  const behind = /[sfaqT]/.test(keys.charAt(keyEnd)) ? offsets.indexOf(keyEnd + 1) : -1;
  return behind >= 0 ? behind : undefined;
}

/** What is not understood, with the single syllables beside it, is one word that nobody has written yet: 한센병. */
function joinUnknown(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const isUnknown = segment.kind === 'unknown' || last?.kind === 'unknown';
    if (last !== undefined && isUnknown && isLoose(segment) && isLoose(last)) {
      joined[joined.length - 1] = {kind: 'unknown', text: last.text + segment.text};
    } else joined.push(segment);
  }
  return joined;
}

function isLoose({kind, text}: Segment): boolean {
  return kind === 'unknown' || (kind === 'word' && text.length === 1);
}
