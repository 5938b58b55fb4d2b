import {type CenterCalendar, coversYear} from '../center-calendar.ts';
import {rangeOf} from './range.ts';
import {readTokens} from './read.ts';
import {ask, impossible, type Refusal} from './reading.ts';
import {type Resolved, resolve} from './resolve.ts';
import {sayMoment} from './says.ts';
import {plainPhrase, tokenize} from './tokenize.ts';

type Moment = Temporal.ZonedDateTime;

/** What a phrase means from now on: a moment, a question to ask, or why it can't be. */
export interface When {
  kind: 'at' | 'by' | 'after' | 'ask' | 'error';
  /** In Asia/Seoul, to the minute; only where a moment was found. */
  at: Moment | undefined;
  /** Whether the caller must be asked if this is what was meant. */
  confirm: boolean;
  choices: Moment[];
  /** What is read aloud to the caller. */
  says: string;
  because: string;
}

/**
 * Reads a Korean time phrase as it is said on the phone, with or without spaces, from the moment `now` (in
 * Asia/Seoul), by the center's hours and holidays. Never throws, and never returns a moment that has passed.
 */
export function when(phrase: string, now: Moment, calendar: CenterCalendar): When {
  const outcome = meaningOf(phrase, now, calendar);
  if ('because' in outcome) {
    const {kind, because, choices} = outcome;
    const ahead = choices.filter((choice) => choice.epochMilliseconds > now.epochMilliseconds);
    const offered = kind === 'ask' && ahead.length === 0 ? suggestions(now, calendar) : ahead;
    return {kind, at: undefined, confirm: false, choices: offered, says: '', because};
  }
  const {kind, at, doubts} = outcome;
  const isCovered = coversYear(at.year, calendar);
  const because = isCovered ? doubts : [...doubts, `${at.year}년 공휴일이 달력에 없습니다`];
  return {
    kind,
    at,
    confirm: because.length > 0,
    choices: [],
    says: sayMoment(kind, at, now),
    because: because.join('. '),
  };
}

/** Longer than anything that is said as a time. */
const LONGEST_PHRASE = 100;

/** A call-back is promised for days or weeks; a year that far off was mistyped. */
const FARTHEST_YEARS = 3;
const TOO_FAR = '너무 먼 때입니다. 날짜를 확인해 주십시오';

function meaningOf(phrase: string, now: Moment, calendar: CenterCalendar): Resolved | Refusal {
  const text = plainPhrase(phrase);
  if (text === '') return impossible('때를 나타내는 말이 없습니다');
  if (text.length > LONGEST_PHRASE) return impossible('때를 나타내는 말로는 너무 깁니다');
  const range = rangeOf(text);
  if (range !== undefined)
    return ask(
      '때가 하나로 정해지지 않습니다. 어느 때인지 여쭤 주십시오',
      rangeChoices(range, now, calendar),
    );
  try {
    const reading = readTokens(tokenize(text, calendar));
    const outcome = 'because' in reading ? reading : resolve(reading, now, calendar);
    const isFar = 'at' in outcome && outcome.at.year > now.year + FARTHEST_YEARS;
    return isFar ? impossible(TOO_FAR) : outcome;
  } catch (error) {
    // Temporal refuses dates beyond its range, as in "9999년 9999달 뒤"; anything else is a bug.
    if (error instanceof RangeError) return impossible(TOO_FAR);
    throw error;
  }
}

/** Where the phrase says nothing: in half an hour, and the next business day at nine. */
function suggestions(now: Moment, calendar: CenterCalendar): Moment[] {
  return ['30분 뒤', '다음 영업일'].flatMap((phrase) => when(phrase, now, calendar).at ?? []);
}

function rangeChoices(ends: readonly string[], now: Moment, calendar: CenterCalendar): Moment[] {
  return ends.flatMap((end) => when(end, now, calendar).at ?? []);
}
