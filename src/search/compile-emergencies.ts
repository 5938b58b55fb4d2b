import type {Emergency} from '../kb/emergencies.ts';
import type {CompiledEmergency} from './emergency.ts';
import {typedKeysOf} from './hangul.ts';
import {fold, wordsOf} from './words.ts';

/** Emergencies made ready to be compared with a query; `…` in their words is a gap. */
export function compileEmergencies(emergencies: readonly Emergency[]): CompiledEmergency[] {
  return emergencies.map(({phone, say, see = [], when = [], exactly = [], unless = []}) => ({
    phone,
    say,
    see,
    when: when.map(partsOf),
    exactly: exactly.map(keys),
    unless: unless.map(partsOf),
  }));
}

function partsOf(words: string): string[] {
  return words.split('…').map(keys);
}

function keys(words: string): string {
  return typedKeysOf(wordsOf(fold(words)).join(''));
}
