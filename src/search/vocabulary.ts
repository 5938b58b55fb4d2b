/** A saying in Hangul: the keys that type it (`typedKeysOf`), its syllables, what it stands for. */
export type Saying = readonly [keys: string, syllables: number, ...meant: string[]];

/** The Korean part of the lexicon, as the index keeps it: ready to be asked, because each lookup reads it. */
export interface VocabularyData {
  /** By the first key. */
  sayings: Readonly<Record<string, readonly Saying[]>>;
  weak: readonly string[];
  outside: readonly string[];
}

/** What words and phrases of other scripts stand for: read only where a query has such words. */
export type ForeignSayings = Readonly<Record<string, readonly string[]>>;

/** In writing without spaces. */
const LONGEST_SAYING = 10;

/** The lexicon, for asking about a query. */
export class Vocabulary {
  readonly #sayings: VocabularyData['sayings'];
  readonly #weak: ReadonlySet<string>;
  readonly #outside: ReadonlySet<string>;
  readonly #readForeign: () => ForeignSayings;
  #foreign: ForeignSayings | undefined;

  constructor({sayings, weak, outside}: VocabularyData, readForeign: () => ForeignSayings) {
    this.#sayings = sayings;
    this.#weak = new Set(weak);
    this.#outside = new Set(outside);
    this.#readForeign = readForeign;
  }

  /**
   * Sayings that begin where `keys` has `at`, as typed: an ending may melt into the last syllable (내삐리 in
   * 내삐린다), so they end on a key, not a syllable. `end` is the offset of that key.
   */
  sayingsAt(keys: string, at: number): {meant: readonly string[]; end: number; syllables: number}[] {
    return (this.#sayings[keys.charAt(at)] ?? [])
      .filter(([own]) => keys.startsWith(own, at))
      .map(([own, syllables, ...meant]) => ({meant, end: at + own.length, syllables}));
  }

  /** What a word or phrase that is not in Hangul stands for. */
  meaningOf(said: string): readonly string[] | undefined {
    this.#foreign ??= this.#readForeign();
    return Object.hasOwn(this.#foreign, said) ? this.#foreign[said] : undefined;
  }

  /** The sayings that a text without spaces holds, longest first at each place: 护照更新 holds 护照 and 更新. */
  meaningsInside(text: string): {text: string; meant: readonly string[]}[] {
    const found: {text: string; meant: readonly string[]}[] = [];
    if (/^[\p{Script=Latin}\p{Mark}]+$/u.test(text)) return found;
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + LONGEST_SAYING);
      while (end > at && this.meaningOf(text.slice(at, end)) === undefined) end--;
      const part = text.slice(at, end);
      const meant = this.meaningOf(part);
      if (meant !== undefined) found.push({text: part, meant});
      at = Math.max(end, at + 1);
    }
    return found;
  }

  isWeak(word: string): boolean {
    return this.#weak.has(word);
  }

  isOutside(word: string): boolean {
    return this.#outside.has(word);
  }
}
