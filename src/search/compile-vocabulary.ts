import {LEXICON_GROUPS, type Lexicon} from '../kb/lexicon.ts';
import {typedKeysOf} from './hangul.ts';
import type {ForeignSayings, Saying, VocabularyData} from './vocabulary.ts';
import {fold, wordsOf} from './words.ts';

const HANGUL_ONLY = /^[\uAC00-\uD7A3\u3131-\u3163 ]+$/;

/** A lexicon made ready to be asked; `places` are names that a question may mention without asking about them. */
export function compileVocabulary(
  lexicon: Lexicon,
  places: readonly string[],
): {vocabulary: VocabularyData; foreign: ForeignSayings} {
  const sayings: Record<string, Saying[]> = {};
  const foreign: Record<string, string[]> = {};
  for (const group of LEXICON_GROUPS) {
    for (const [words, offices] of Object.entries(lexicon[group] ?? {})) {
      const said = spaced(words);
      const meant = [offices].flat().map(spaced);
      if (!HANGUL_ONLY.test(said)) {
        foreign[said] = meant;
        continue;
      }
      const compact = said.replaceAll(' ', '');
      const keys = typedKeysOf(compact);
      const bucket = keys.charAt(0);
      sayings[bucket] = [...(sayings[bucket] ?? []), [keys, compact.length, ...meant]];
    }
  }
  const compacts = (words: readonly string[]) => words.map((word) => spaced(word).replaceAll(' ', ''));
  const weak = compacts([...(lexicon.weak ?? []), ...places]);
  return {vocabulary: {sayings, weak, outside: compacts(lexicon.outside ?? [])}, foreign};
}

/** Folded words with one space between them. */
function spaced(words: string): string {
  return wordsOf(fold(words)).join(' ');
}
