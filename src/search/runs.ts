import {isConsonant, isJamo, isSyllable} from './hangul.ts';

/** What a run of characters is written in; `other` is Latin, ideographs, kana and all else. */
export type Script = 'hangul' | 'initials' | 'number' | 'other';

/** Neighbouring characters of one script. Korean is read without its spaces; other words end at them. */
export interface Run {
  script: Script;
  text: string;
}

/** Longer queries say nothing more, and must not cost more. */
const LONGEST_QUERY = 80;

/** The runs of a folded query; signs are dropped. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  let between = '';
  let length = 0;
  for (const character of folded) {
    const script = scriptOf(character);
    if (script === undefined) {
      between += character;
      continue;
    }
    if (length++ >= LONGEST_QUERY) break;
    const last = runs.at(-1);
    if (last?.script === script && isOneWord(script, between)) last.text += character;
    else runs.push({script, text: character});
    between = '';
  }
  return joinStrayConsonants(runs);
}

/** Whether characters of one script belong together with these signs between them. */
function isOneWord(script: Script, between: string): boolean {
  if (script === 'other') return between === '';
  return script !== 'number' || between.trim() === ''; // 1 2 0 is 120 (and 2026 3 1 one number: they tell little), but 1·2호선 are two
}

function scriptOf(character: string): Script | undefined {
  const code = character.charCodeAt(0);
  if (isSyllable(code)) return 'hangul';
  if (isConsonant(code)) return 'initials';
  if (isJamo(code)) return 'hangul';
  if (code >= 0x30 && code <= 0x39) return 'number';
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? 'other' : undefined;
  return /[\p{L}\p{N}\p{Mark}]/u.test(character) ? 'other' : undefined;
}

/**
 * A single consonant beside syllables belongs to them: a syllable that is still being typed (재발ㄱ), or one
 * that did not compose for a wrong key (분ㄴ리배출). Two and more are initial consonants.
 */
function joinStrayConsonants(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach(({script, text}, at) => {
    const isStray = script === 'initials' && text.length === 1;
    const besideHangul = joined.at(-1)?.script === 'hangul' || runs[at + 1]?.script === 'hangul';
    const own = isStray && besideHangul ? 'hangul' : script;
    const last = joined.at(-1);
    if (own === 'hangul' && last?.script === 'hangul') last.text += text;
    else joined.push({script: own, text});
  });
  return joined;
}
