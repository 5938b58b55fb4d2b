import {LEXICON_GROUPS, type Lexicon} from '../kb/lexicon.ts';
import {typedKeysOf} from './hangul.ts';
import {emptySection, firstKeysOf, type VocabularyData, type VocabularySection} from './vocabulary.ts';
import {fold, wordsOf} from './words.ts';

const HANGUL_ONLY = /^[\uAC00-\uD7A3\u3131-\u3163 ]+$/;

/** A lexicon made ready to be asked; `places` are names that a question may mention without asking about them. */
export function compileVocabulary(lexicon: Lexicon, places: readonly string[]): VocabularyData {
  const sections: Record<string, VocabularySection> = {};
  const sectionOf = (text: string) => {
    const keys = firstKeysOf(text);
    const section = sections[keys] ?? emptySection();
    sections[keys] = section;
    return section;
  };
  for (const group of LEXICON_GROUPS) {
    for (const [words, offices] of Object.entries(lexicon[group] ?? {})) {
      const said = spaced(words);
      const meant = [offices].flat().map(spaced);
      if (!HANGUL_ONLY.test(said)) {
        sectionOf(said).foreign[said] = meant;
        continue;
      }
      const compact = said.replaceAll(' ', '');
      sectionOf(compact).sayings.push([typedKeysOf(compact), compact.length, ...meant]);
    }
  }
  const compacts = (words: readonly string[]) => words.map((word) => spaced(word).replaceAll(' ', ''));
  for (const word of compacts([...(lexicon.weak ?? []), ...places])) sectionOf(word).plain[word] = 'weak';
  for (const word of compacts(lexicon.outside ?? [])) sectionOf(word).plain[word] = 'outside';
  return sections;
}

/** Folded words with one space between them. */
function spaced(words: string): string {
  return wordsOf(fold(words)).join(' ');
}
