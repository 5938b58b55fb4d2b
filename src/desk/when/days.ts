import type {CenterCalendar} from '../center-calendar.ts';
import {clockOf} from './clock.ts';
import {type DaySpan, spanOf} from './day-span.ts';
import {readTokens} from './read.ts';
import type {TimeSlot} from './reading.ts';
import type {DayPart, Token} from './token.ts';
import {plainPhrase, tokenize} from './tokenize.ts';

/** The days that were named (ISO dates of Seoul, both included), and the words that named none. */
export interface NamedDays {
  from: string;
  to: string;
  rest: string;
  /** Minutes after the midnight of `from`, where a time is named too; 1440 and more is the night after it. */
  minute?: number;
}

/** A question is a few words; what is longer was pasted, and its later words name no day. */
const MOST_WORDS = 20;
const LONGEST_RUN = 6;
/** "내일부터" asked of a list: so many days. */
const DAYS_FROM = 7;

/**
 * The first days that Korean words name, by the grammar of call-backs: "이번 주말 뮤지컬" names Saturday and Sunday
 * and leaves 뮤지컬. Words may be glued ("내일경기"). `undefined` where no day is named.
 */
export function namedDays(
  text: string,
  today: Temporal.PlainDate,
  calendar: CenterCalendar,
): NamedDays | undefined {
  const words = text.normalize('NFC').split(/\s+/).filter(Boolean);
  const read: Reader = (run, from = today) => readDays(run.join(' '), from, calendar);
  for (let at = 0; at < Math.min(words.length, MOST_WORDS); at++) {
    const end = longestRun(words, at, read);
    const found = end === undefined ? undefined : read(words.slice(at, end));
    if (end !== undefined && found !== undefined) {
      if (found === 'no day') return undefined;
      const without = (until: number) => [...words.slice(0, at), ...words.slice(until)].join(' ');
      const second = found.isFrom ? longestRun(words, end, read) : undefined;
      const last = second === undefined ? undefined : read(words.slice(end, second), found.from);
      if (second !== undefined && last !== undefined && last !== 'no day')
        return {...textOf({...found, to: last.to}), rest: without(second)};
      return {...textOf(found), rest: without(end)};
    }
    const glued = longestStart(words[at] ?? '', read);
    if (glued !== undefined) {
      const rest = words.map((word, index) => (index === at ? word.slice(glued.length) : word)).join(' ');
      return {...textOf(glued), rest};
    }
  }
  return undefined;
}

type Found = DaySpan & {isFrom: boolean; minute: number | undefined};
/** `no day`: a phrase of the grammar, but no day of the calendar (2월 30일). */
type Reader = (run: readonly string[], from?: Temporal.PlainDate) => Found | 'no day' | undefined;

function textOf({from, to, minute}: Found): {from: string; to: string; minute?: number} {
  const last = Temporal.PlainDate.compare(from, to) <= 0 ? to : from;
  return {from: `${from}`, to: `${last}`, ...(minute === undefined ? {} : {minute})};
}

/** Where the longest run of words from `at` that names days ends. */
function longestRun(words: readonly string[], at: number, read: Reader): number | undefined {
  for (let end = Math.min(at + LONGEST_RUN, words.length); end > at; end--)
    if (read(words.slice(at, end)) !== undefined) return end;
  return undefined;
}

/** The longest start of a word that names days, where what follows could be a word of its own. */
function longestStart(word: string, read: Reader): (Found & {length: number}) | undefined {
  for (let length = word.length - 2; length >= 2; length--) {
    const found = read([word.slice(0, length)]);
    if (found === undefined || found === 'no day') continue;
    // What adds nothing belongs to what follows: 내일은뭐 is 내일 and 은뭐.
    const shorter = read([word.slice(0, length - 1)]);
    const isSame = shorter !== undefined && shorter !== 'no day' && isSameDays(shorter, found);
    if (!isSame) return {...found, length};
  }
  return undefined;
}

function isSameDays(a: Found, b: Found): boolean {
  return a.from.equals(b.from) && a.to.equals(b.to) && a.minute === b.minute;
}

function readDays(
  phrase: string,
  today: Temporal.PlainDate,
  calendar: CenterCalendar,
): Found | 'no day' | undefined {
  const text = plainPhrase(phrase);
  // 모래 is how 모레 is often typed, but Haeundae also has a 모래축제.
  if (text.length < 2 || text === '모래') return undefined;
  const tokens = tokenize(text, calendar, true).flatMap((token) => pastOf(token, today));
  if (!tokens.some(({kind}) => NAMING.has(kind)) || isOtherWord(text, tokens)) return undefined;
  const reading = readTokens(tokens);
  if ('because' in reading) return undefined;
  const {holiday} = reading.day;
  const isLong = holiday !== undefined && tokens.some(({kind}) => kind === 'longHoliday');
  const slots = isLong ? {...reading.day, longHoliday: {relation: holiday.relation}} : reading.day;
  const span = spanOf(slots, today, calendar);
  if (span === undefined) return 'no day';
  const minute = minuteOf(reading.time, calendar);
  if (reading.kind === 'by') return {from: today, to: span.to, isFrom: false, minute};
  return reading.kind === 'after'
    ? {from: span.from, to: span.from.add({days: DAYS_FROM - 1}), isFrom: true, minute}
    : {...span, isFrom: false, minute};
}

/** The hour at which a part of the day is looked up; a call-back would have to name one. */
const PART_HOURS: Partial<Record<DayPart, number>> = {
  am: 10,
  morning: 9,
  midday: 12,
  lunch: 12,
  pm: 15,
  evening: 19,
  night: 22,
  dawn: 3,
};

function minuteOf(time: TimeSlot | undefined, calendar: CenterCalendar): number | undefined {
  if (time?.kind === 'part') return (PART_HOURS[time.part] ?? Number.NaN) * 60 || undefined;
  if (time?.kind === 'midnight') return 1440;
  const clock = time?.kind === 'clock' ? clockOf(time, calendar) : undefined;
  return clock?.kind === 'clock' ? clock.minute : undefined;
}

/** Pieces that name a day only with others: 수 in 수영, 하루 in 하루약국, 바로. */
function isOtherWord(text: string, tokens: readonly Token[]): boolean {
  const has = (...kinds: Token['kind'][]) => tokens.some(({kind}) => kinds.includes(kind));
  if (has('soon')) return true;
  if (has('weekday') && !has('week') && !/[월화수목금토일](?:요일|욜)/.test(text)) return true;
  return has('amount') && !has('after', 'before', 'inAWhile');
}

const NAMING: ReadonlySet<Token['kind']> = new Set([
  'dayOffset',
  'week',
  'weekday',
  'weekend',
  'date',
  'dayNumber',
  'month',
  'monthOffset',
  'holiday',
  'longHoliday',
  'edge',
  'amount',
  'nthWeek',
]);

const DAYS_AGO: Readonly<Record<string, number>> = {
  어제: 1,
  어저께: 1,
  간밤: 1,
  어젯밤: 1,
  그제: 2,
  그저께: 2,
  그끄저께: 3,
};
const WEEKDAYS = '월화수목금토일';

/** A call-back is never in the past, but what is looked up may be. */
function pastOf(token: Token, today: Temporal.PlainDate): Token[] {
  if (token.kind !== 'gone') return [token];
  const ago = DAYS_AGO[token.text];
  if (ago !== undefined) return [{kind: 'dayOffset', days: -ago}];
  if (/^(?:지난|저번)주말/.test(token.text)) return [{kind: 'weekend', weeks: -1}];
  if (/^(?:지난|저번)주|^전주/.test(token.text)) return [{kind: 'week', weeks: -1}];
  if (/^(?:지난|저번)달/.test(token.text)) return [{kind: 'monthOffset', months: -1}];
  const weekday = /^지난([월화수목금토일])요일/.exec(token.text)?.[1];
  if (weekday === undefined) return [token];
  const back = (today.dayOfWeek - WEEKDAYS.indexOf(weekday) - 1 + 7) % 7 || 7;
  return [{kind: 'dayOffset', days: -back}];
}
