import {typedKeysOf} from './hangul.ts';

/** What a word of the lexicon stands for; `said` and `meant` are folded, words separated by one space. */
export interface Saying {
  said: string;
  meant: readonly string[];
}

/** The lexicon as the index keeps it. */
export interface VocabularyData {
  sayings: readonly Saying[];
  weak: readonly string[];
  outside: readonly string[];
}

interface Entry {
  meant: readonly string[];
  /** As typed without spaces (`typedKeysOf`), for Hangul. */
  keys: string;
  syllables: number;
}

/** In writing without spaces. */
const LONGEST_SAYING = 10;

const HANGUL_ONLY = /^[\uAC00-\uD7A3\u3131-\u3163 ]+$/;

/** The lexicon, ready to be asked about a query. */
export class Vocabulary {
  readonly #byFirstKey = new Map<string, Entry[]>();
  readonly #other = new Map<string, readonly string[]>();
  readonly #weak: ReadonlySet<string>;
  readonly #outside: ReadonlySet<string>;

  constructor({sayings, weak, outside}: VocabularyData) {
    for (const {said, meant} of sayings) {
      if (!HANGUL_ONLY.test(said)) {
        this.#other.set(said, meant);
        continue;
      }
      const compact = said.replaceAll(' ', '');
      const entry = {meant, keys: typedKeysOf(compact), syllables: compact.length};
      const first = entry.keys[0] ?? '';
      const bucket = this.#byFirstKey.get(first);
      if (bucket === undefined) this.#byFirstKey.set(first, [entry]);
      else bucket.push(entry);
    }
    this.#weak = new Set(weak);
    this.#outside = new Set(outside);
  }

  /**
   * Sayings that begin where `keys` has `at`, as typed: an ending may melt into the last syllable (내삐리 in
   * 내삐린다), so they end on a key, not a syllable. `end` is the offset of that key.
   */
  sayingsAt(keys: string, at: number): {meant: readonly string[]; end: number; syllables: number}[] {
    const bucket = this.#byFirstKey.get(keys[at] ?? '') ?? [];
    return bucket
      .filter((entry) => keys.startsWith(entry.keys, at))
      .map(({meant, keys: own, syllables}) => ({meant, end: at + own.length, syllables}));
  }

  /** The sayings that a text without spaces holds, longest first at each place: 护照更新 holds 护照 and 更新. */
  meaningsInside(text: string): {text: string; meant: readonly string[]}[] {
    const found: {text: string; meant: readonly string[]}[] = [];
    if (/^[\p{Script=Latin}\p{Mark}]+$/u.test(text)) return found;
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + LONGEST_SAYING);
      while (end > at && !this.#other.has(text.slice(at, end))) end--;
      const part = text.slice(at, end);
      const meant = this.#other.get(part);
      if (meant !== undefined) found.push({text: part, meant});
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** What a word or phrase that is not in Hangul stands for. */
  meaningOf(said: string): readonly string[] | undefined {
    return this.#other.get(said);
  }

  isWeak(word: string): boolean {
    return this.#weak.has(word);
  }

  isOutside(word: string): boolean {
    return this.#outside.has(word);
  }
}
