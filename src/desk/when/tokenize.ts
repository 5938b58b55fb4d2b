import type {CenterCalendar} from '../center-calendar.ts';
import type {Token} from './token.ts';
import {LOOKUP_WORDS, WORDS, type Word} from './vocabulary.ts';

const COMPILED = WORDS.map(([pattern, make]) => [new RegExp(pattern, 'y'), make] as const);
/** The same without the words around a call-back, which stand last. */
const COMPILED_LOOKUP = COMPILED.slice(0, LOOKUP_WORDS.length);

/** A name that only counts off from another holiday, or moves it: those days are reached by 전날, 다음날, 연휴. */
const DERIVED_NAME = /(?:전날|다음날|대체 ?휴일|대체공휴일)$/;

/**
 * The phrase without what does not matter: case, width, punctuation, and spaces but between two digits
 * ("3/1 3시" is not "3/13시").
 */
export function plainPhrase(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()[\]{}"'“”‘’!?。…]/g, ' ')
    .replace(/[–—−∼〜～]/g, '~')
    .trim()
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/\s+/g, ' ');
}

/** Cuts a plain phrase into what its pieces say; text that says nothing known becomes `unknown` tokens. */
export function tokenize(text: string, calendar: CenterCalendar, isLookup = false): Token[] {
  const words = isLookup ? COMPILED_LOOKUP : COMPILED;
  const holidays = holidayNames(calendar);
  const tokens: Token[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown !== '') tokens.push({kind: 'unknown', text: unknown});
    unknown = '';
  };
  for (let at = 0; at < text.length; ) {
    const word = longestWord(text, at, words);
    const holiday = longestHoliday(text, at, holidays);
    const length = Math.max(word?.length ?? 0, holiday?.name.length ?? 0);
    if (length === 0) {
      unknown += text[at];
      at++;
      continue;
    }
    flush();
    const token =
      holiday !== undefined && holiday.name.length === length
        ? ({kind: 'holiday', names: holiday.names} as const)
        : word?.token;
    if (token !== undefined) tokens.push(token);
    at += length;
  }
  flush();
  return tokens;
}

function longestWord(
  text: string,
  at: number,
  words: typeof COMPILED,
): {length: number; token: Token | undefined} | undefined {
  let best: {match: RegExpExecArray; make: Word[1]} | undefined;
  for (const [pattern, make] of words) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && match[0].length > (best?.match[0].length ?? 0)) best = {match, make};
  }
  return best && {length: best.match[0].length, token: best.make({...best.match.groups, all: best.match[0]})};
}

type HolidayName = readonly [name: string, names: readonly string[]];

function longestHoliday(text: string, at: number, holidays: readonly HolidayName[]) {
  const found = holidays.find(([name]) => text.startsWith(name, at));
  return found && {name: found[0], names: found[1]};
}

/** Every name a holiday is called by, without spaces, the longest first. */
function holidayNames({holidays, spoken}: CenterCalendar): HolidayName[] {
  const names = new Map<string, readonly string[]>();
  for (const name of new Set(Object.values(holidays).flat()))
    if (!DERIVED_NAME.test(name)) names.set(plainPhrase(name), [name]);
  for (const [word, meant] of Object.entries(spoken)) names.set(plainPhrase(word), meant);
  return [...names].sort(([a], [b]) => b.length - a.length);
}
