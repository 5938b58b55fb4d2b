import {LEXICON_GROUPS, type Lexicon} from '../kb/lexicon.ts';
import type {VocabularyData} from './vocabulary.ts';
import {fold, wordsOf} from './words.ts';

/** A lexicon made ready to be asked; `places` are names that a question may mention without asking about them. */
export function compileVocabulary(lexicon: Lexicon, places: readonly string[]): VocabularyData {
  const text = (words: string) => wordsOf(fold(words)).join(' ');
  const sayings = LEXICON_GROUPS.flatMap((group) =>
    Object.entries(lexicon[group] ?? {}).map(([said, meant]) => ({
      said: text(said),
      meant: [meant].flat().map(text),
    })),
  );
  return {
    sayings: sayings.filter(({said}) => said !== ''),
    weak: [...(lexicon.weak ?? []), ...places].map((word) => text(word).replaceAll(' ', '')),
    outside: (lexicon.outside ?? []).map((word) => text(word).replaceAll(' ', '')),
  };
}
