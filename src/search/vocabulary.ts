import {typedKeysOf} from './hangul.ts';

/** A saying in Hangul: the keys that type it (`typedKeysOf`), its syllables, what it stands for. */
export type Saying = readonly [keys: string, syllables: number, ...meant: string[]];

/** What the lexicon says of all words that begin with the same two keys. */
export interface VocabularySection {
  /** In Hangul. */
  sayings: Saying[];
  /** What words and phrases of other scripts stand for. */
  foreign: Record<string, readonly string[]>;
  /** Words that say hardly anything, and words of other people's business. */
  plain: Record<string, 'weak' | 'outside'>;
}

/** The lexicon as the index keeps it, by first keys: a lookup reads only the few sections its words begin with. */
export type VocabularyData = Readonly<Record<string, VocabularySection>>;

/** A part of a text that is written without spaces. */
export interface WrittenPart {
  text: string;
  kind: 'saying' | 'weak' | 'outside' | 'unknown';
  /** For a saying: what it stands for. */
  meant?: readonly string[];
}

/** In writing without spaces. */
const LONGEST_SAYING = 10;
/** Japanese grammar; nouns are written in ideographs and katakana. */
const HIRAGANA = /\p{Script=Hiragana}/u;
/** Any character of any script may begin a query of a process that goes on for days. */
const MOST_KEPT_SECTIONS = 1_000;

/** The lexicon, for asking about a query. */
export class Vocabulary {
  readonly #readSection: (keys: string) => VocabularySection | undefined;
  readonly #sections = new Map<string, VocabularySection>();

  constructor(readSection: (keys: string) => VocabularySection | undefined) {
    this.#readSection = readSection;
  }

  /**
   * Sayings that begin where `keys` has `at`, as typed: an ending may melt into the last syllable (내삐리 in
   * 내삐린다), so they end on a key, not a syllable. `end` is the offset of that key. A saying has two keys at least.
   */
  sayingsAt(keys: string, at: number): {meant: readonly string[]; end: number; syllables: number}[] {
    return this.#section(keys.slice(at, at + 2))
      .sayings.filter(([own]) => keys.startsWith(own, at))
      .map(([own, syllables, ...meant]) => ({meant, end: at + own.length, syllables}));
  }

  /** What a word or phrase that is not in Hangul stands for. */
  meaningOf(said: string): readonly string[] | undefined {
    const {foreign} = this.#section(firstKeysOf(said));
    return Object.hasOwn(foreign, said) ? foreign[said] : undefined;
  }

  /**
   * The parts of a text without spaces that holds sayings, the longest at each place: 护照更新费 is 护照, 更新 and a
   * rest that nobody knows. None where it holds no saying.
   */
  partsOf(text: string): WrittenPart[] {
    if (/^[\p{Script=Latin}\p{Mark}]+$/u.test(text)) return [];
    const parts: WrittenPart[] = [];
    for (let at = 0; at < text.length; ) {
      const part = this.#longestAt(text, at);
      const last = parts.at(-1);
      if (part.kind === 'unknown' && last?.kind === 'unknown') last.text += part.text;
      else parts.push(part);
      at += part.text.length;
    }
    return parts.some(({kind}) => kind === 'saying') ? parts : [];
  }

  #longestAt(text: string, at: number): WrittenPart {
    for (let end = Math.min(text.length, at + LONGEST_SAYING); end > at; end--) {
      const part = text.slice(at, end);
      const meant = this.meaningOf(part);
      if (meant !== undefined) return {text: part, kind: 'saying', meant};
      const kind = this.#kindOf(part);
      if (kind !== undefined) return {text: part, kind};
    }
    const [character = ''] = text.slice(at);
    return {text: character, kind: HIRAGANA.test(character) ? 'weak' : 'unknown'};
  }

  isWeak(word: string): boolean {
    return this.#kindOf(word) === 'weak';
  }

  isOutside(word: string): boolean {
    return this.#kindOf(word) === 'outside';
  }

  #kindOf(word: string): 'weak' | 'outside' | undefined {
    const {plain} = this.#section(firstKeysOf(word));
    return Object.hasOwn(plain, word) ? plain[word] : undefined;
  }

  #section(keys: string): VocabularySection {
    let section = this.#sections.get(keys);
    if (section === undefined) {
      section = this.#readSection(keys) ?? emptySection();
      if (this.#sections.size >= MOST_KEPT_SECTIONS) this.#sections.clear();
      this.#sections.set(keys, section);
    }
    return section;
  }
}

/**
 * The two keys that a text begins with, by which the lexicon is kept; characters that are no Hangul are their own. Half
 * a surrogate pair could not be a key in the database.
 */
export function firstKeysOf(text: string): string {
  return typedKeysOf(text.slice(0, 2)).slice(0, 2).toWellFormed();
}

/** Says nothing of any word. */
export function emptySection(): VocabularySection {
  return {sayings: [], foreign: {}, plain: {}};
}
