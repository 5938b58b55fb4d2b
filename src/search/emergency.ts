import {typedKeysOf} from './hangul.ts';
import {fold, wordsOf} from './words.ts';

/** What is said before any result. */
export interface EmergencyNotice {
  say: string;
  phone: string;
}

/** An emergency as the index keeps it: its words as the keys that type them, without spaces; parts where there is a gap. */
export interface CompiledEmergency extends EmergencyNotice {
  /** Ids of the articles about it. */
  see: readonly string[];
  when: readonly (readonly string[])[];
  exactly: readonly string[];
  unless: readonly (readonly string[])[];
}

/**
 * The first emergency that a query tells of. Words are compared as typed, without spaces, so that endings may
 * follow (쓰러졌 in 쓰러졌심더) and spacing does not matter.
 */
export function findEmergency(
  text: string,
  emergencies: readonly CompiledEmergency[],
): CompiledEmergency | null {
  const compact = wordsOf(fold(text)).join('');
  if (compact === '') return null;
  const typed = typedKeysOf(compact);
  const starts = syllableStarts(compact);
  const found = emergencies.find(({when, exactly, unless}) => {
    const stands = (parts: readonly string[]) => standsIn(parts, typed, starts);
    return (exactly.includes(typed) || when.some(stands)) && !unless.some(stands);
  });
  return found ?? null;
}

/** Whether the parts stand in the text one after the other, each beginning with a syllable. */
function standsIn(parts: readonly string[], typed: string, starts: readonly number[]): boolean {
  let from = 0;
  for (const part of parts) {
    let at = typed.indexOf(part, from);
    while (at >= 0 && !starts.includes(at)) at = typed.indexOf(part, at + 1);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function syllableStarts(text: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (let at = 0; at < text.length; at++) {
    starts.push(offset);
    offset += typedKeysOf(text.charAt(at)).length;
  }
  return starts;
}
