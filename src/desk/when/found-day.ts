type Date = Temporal.PlainDate;

/** A day that was found, and how: named by the caller, counted to, or chosen by a rule among business days. */
export interface FoundDay {
  kind: 'day';
  date: Date;
  how: 'named' | 'counted' | 'chosen';
  /** A weekday alone: where its time has passed today, next week's is meant. */
  isWeekdayAlone?: boolean;
  doubts: string[];
}

export const WEEKDAY_NAMES = '월화수목금토일';

export function found(date: Date, how: FoundDay['how'], ...doubts: string[]): FoundDay {
  return {kind: 'day', date, how, doubts};
}

export function atNine(date: Date): Temporal.ZonedDateTime {
  return date.toZonedDateTime({timeZone: 'Asia/Seoul', plainTime: '09:00'});
}
