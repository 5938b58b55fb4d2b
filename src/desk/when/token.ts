/** A unit that is counted; a business day is 영업일, 근무일 or 업무일. */
export type Unit = 'minute' | 'day' | 'businessDay' | 'week' | 'month' | 'year';

/** Parts of a day, by their Korean words: 오전, 오후, 아침, 낮, 점심, 저녁, 밤, 새벽, 문 열자마자, 퇴근 전. */
export type DayPart =
  | 'am'
  | 'pm'
  | 'morning'
  | 'midday'
  | 'lunch'
  | 'evening'
  | 'night'
  | 'dawn'
  | 'opening'
  | 'leaving';

/** What a piece of a phrase says, before it is known what the pieces say together. */
export type Token =
  | {kind: 'amount'; count: number; unit: Unit; text: string}
  | {kind: 'dayNumber'; day: number}
  | {kind: 'number'; value: number}
  | {kind: 'hour'; hour: number; isDigits: boolean}
  /** `isMorning`: written with a leading zero, 08:00, which is never the evening. */
  | {kind: 'clock'; hour: number; minute: number; isMorning: boolean}
  | {kind: 'half'}
  | {kind: 'midnight'}
  | {kind: 'sameTime'}
  | {kind: 'part'; part: DayPart}
  | {kind: 'dayOffset'; days: number}
  | {kind: 'week'; weeks: number}
  | {kind: 'weekday'; day: number; isNextSaid: boolean}
  | {kind: 'weekend'; weeks: number}
  | {kind: 'nthWeek'; nth: number}
  | {kind: 'date'; year: number | undefined; month: number; day: number}
  | {kind: 'month'; month: number}
  | {kind: 'monthOffset'; months: number}
  | {kind: 'year'; year: number}
  | {kind: 'yearOffset'; years: number}
  | {kind: 'edge'; edge: 'first' | 'middle' | 'last'; of: 'week' | 'month' | 'year' | undefined}
  | {kind: 'business'; edge: 'first' | 'last' | 'next' | 'afterNext' | undefined}
  | {kind: 'holiday'; names: readonly string[]}
  | {kind: 'longHoliday'}
  | {kind: 'after'; how: 'later' | 'past' | 'since'}
  | {kind: 'before'}
  | {kind: 'dayBefore'}
  | {kind: 'dayAfter'}
  | {kind: 'until'}
  | {kind: 'within'}
  | {kind: 'during'}
  | {kind: 'soon'; minutes: number}
  | {kind: 'inAWhile'}
  | {kind: 'vague'}
  | {kind: 'gone'; text: string}
  | {kind: 'unknown'; text: string};
