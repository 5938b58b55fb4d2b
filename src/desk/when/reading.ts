import type {DayPart} from './token.ts';

/** Which day a phrase names, as said; at most a few of these are set. */
export interface DaySlots {
  /** 오늘 0, 내일 1. */
  offset?: number;
  /** 이번 주 0, 다음 주 1. */
  week?: number;
  weekday?: {day: number; isNextSaid: boolean};
  nthWeek?: number;
  year?: number;
  yearOffset?: number;
  month?: number;
  monthOffset?: number;
  dayNumber?: number;
  edge?: {edge: 'first' | 'middle' | 'last'; of: 'week' | 'month' | 'year' | undefined};
  businessEdge?: 'first' | 'last';
  /** 사흘 뒤, 두 달 뒤. */
  counted?: {days: number; months: number};
  /** 3영업일 뒤. */
  businessDays?: number;
  holiday?: {names: readonly string[]; relation: 'on' | 'after' | 'before' | 'next'};
  longHoliday?: {relation: 'on' | 'after' | 'before' | 'next'};
  /** 주말 0, 다음 주말 1. */
  weekend?: {weeks: number};
  /** 전에: the last moment before that day; 전날, 다음날: the day beside it. */
  beside?: 'before' | 'previous' | 'next';
  /** 5일 전: said of a day of the month that has passed, it is five days ago. */
  isMaybeAgo?: true;
}

export type TimeSlot =
  | {kind: 'clock'; hour: number; minute: number | undefined; part: DayPart | undefined; isDigits: boolean}
  /** `edge`: whether its beginning or its end is meant (오전에, 오전 중으로). */
  | {kind: 'part'; part: DayPart; edge: 'start' | 'end'}
  | {kind: 'midnight'}
  | {kind: 'same'};

/** A phrase as understood word by word, before the calendar decides which moment it is. */
export interface Reading {
  kind: 'at' | 'by' | 'after';
  day: DaySlots;
  time: TimeSlot | undefined;
  /** Minutes from now: 30분 뒤. */
  minutes: number | undefined;
  /** Why it must be confirmed with the caller, in Korean. */
  doubts: string[];
}

/** Why a phrase gives no moment: to be asked, or impossible. */
export interface Refusal {
  kind: 'ask' | 'error';
  because: string;
  /** Moments that may be meant. */
  choices: Temporal.ZonedDateTime[];
}

export function ask(because: string, choices: Temporal.ZonedDateTime[] = []): Refusal {
  return {kind: 'ask', because, choices};
}

export function impossible(because: string): Refusal {
  return {kind: 'error', because, choices: []};
}
