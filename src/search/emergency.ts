import type {Emergency} from '../kb/emergencies.ts';
import {typedKeysOf} from './hangul.ts';
import {fold, wordsOf} from './words.ts';

/** What is said before any result. */
export interface EmergencyNotice {
  say: string;
  phone: string;
}

/**
 * The first emergency that a query tells of. Words are compared as typed, without spaces, so that endings may
 * follow (쓰러졌 in 쓰러졌심더) and spacing does not matter.
 */
export function findEmergency(text: string, emergencies: readonly Emergency[]): EmergencyNotice | null {
  const compact = compactOf(text);
  if (compact === '') return null;
  const found = emergencies.find(({when = [], exactly = [], unless = []}) => {
    const isMeant =
      exactly.some((word) => compactOf(word) === compact) || when.some((words) => stands(words, compact));
    return isMeant && !unless.some((words) => stands(words, compact));
  });
  return found === undefined ? null : {say: found.say, phone: found.phone};
}

/** Whether the words stand in the text; where they have a gap (…), one part after the other. */
function stands(words: string, compact: string): boolean {
  let from = 0;
  for (const part of words.split('…')) {
    const end = endOf(compactOf(part), compact, from);
    if (end === undefined) return false;
    from = end;
  }
  return true;
}

/** Where a part that begins at a syllable of the text ends, in syllables. */
function endOf(part: string, text: string, from: number): number | undefined {
  const wanted = typedKeysOf(part);
  for (let at = from; at < text.length; at++) {
    if (typedKeysOf(text.slice(at, at + part.length + 1)).startsWith(wanted)) return at + part.length;
  }
  return undefined;
}

function compactOf(text: string): string {
  return wordsOf(fold(text)).join('');
}
