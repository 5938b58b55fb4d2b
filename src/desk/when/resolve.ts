import {
  businessDayFrom,
  businessDayUntil,
  type CenterCalendar,
  isBusinessDay,
  isOpenAt,
  minuteOf,
  momentAt,
  nextOpening,
} from '../center-calendar.ts';
import {type ClockTime, clockOf, type Window, wholeDay, windowOf} from './clock.ts';
import {dayOf} from './day.ts';
import type {FoundDay} from './found-day.ts';
import {ask, impossible, type Reading, type Refusal} from './reading.ts';

type Moment = Temporal.ZonedDateTime;

export interface Resolved {
  kind: 'at' | 'by' | 'after';
  at: Moment;
  /** Why it must be confirmed with the caller, in Korean; empty where it needs no confirming. */
  doubts: string[];
}

const CLOSED_TODAY = '오늘은 상담 시간이 끝났습니다. 다른 날을 여쭤 주십시오';
const OUTSIDE = '상담 시간 밖입니다';

/** The moment that a reading means, seen from `now`, by the rules R1–R18. It is always ahead of `now`. */
export function resolve(reading: Reading, now: Moment, calendar: CenterCalendar): Resolved | Refusal {
  if (reading.minutes !== undefined) return duration(reading, reading.minutes, now, calendar);
  const isDeadline = reading.kind === 'by' && reading.time === undefined;
  const day = dayOf(reading.day, now.toPlainDate(), calendar, isDeadline);
  if (day !== undefined && day.kind !== 'day') return day;
  const time = timeOf(reading, now, calendar);
  if ('because' in time) return {...time, choices: hourChoices(reading, day, now, calendar)};
  if (day === undefined) return withoutDay(reading, time, now, calendar);
  const open = openDay(day, time, reading.kind, now, calendar);
  if (open.kind !== 'day') return open;
  return onDay(reading, open, time, now, calendar);
}

/** Rule R7: exact to the minute; what ends after closing is moved to the next opening, a deadline back to closing. */
function duration(
  {kind, day, doubts}: Reading,
  minutes: number,
  now: Moment,
  calendar: CenterCalendar,
): Resolved | Refusal {
  const {days = 0, months = 0} = day.counted ?? {};
  const at = now.round({smallestUnit: 'minute', roundingMode: 'floor'}).add({months, days, minutes});
  if (isOpenAt(at, calendar)) return {kind, at, doubts};
  const closing = kind === 'by' ? latestOpen(at, calendar) : undefined;
  if (closing !== undefined && isAhead(closing, now))
    return {kind, at: closing, doubts: [...doubts, '상담이 끝나는 시각까지로 당겼습니다']};
  return {
    kind,
    at: nextOpening(at, calendar),
    doubts: [...doubts, '상담 시간이 아니어서 다음에 문을 여는 때로 옮겼습니다'],
  };
}

/** Both readings of a bare hour that lies outside hours either way. */
function hourChoices(
  {time}: Reading,
  day: FoundDay | undefined,
  now: Moment,
  calendar: CenterCalendar,
): Moment[] {
  if (time?.kind !== 'clock' || time.hour > 12) return [];
  const date = day?.date ?? businessDayFrom(now.toPlainDate(), calendar);
  const hour = time.hour % 12;
  return [hour, hour + 12].map((reading) => momentAt(date, reading * 60 + Math.min(time.minute ?? 0, 59)));
}

function timeOf(
  {time, kind, day}: Reading,
  now: Moment,
  calendar: CenterCalendar,
): ClockTime | Window | Refusal {
  switch (time?.kind) {
    case undefined:
      return wholeDay(calendar, kind === 'by' ? 'end' : 'start');
    case 'clock':
      return clockOf(time, calendar);
    case 'midnight':
      return {kind: 'clock', minute: 1440};
    case 'same':
      if (Object.keys(day).length === 0) return ask('어느 날인지 여쭤 주십시오');
      return {kind: 'clock', minute: minuteOf(now)};
    case 'part':
      return windowOf(time.part, time.edge, calendar) ?? ask('상담 시간 밖입니다. 시각을 여쭤 주십시오');
  }
}

/** Rule R3: a time of today that has passed is the next business day's, to be confirmed. */
function withoutDay(
  reading: Reading,
  time: ClockTime | Window,
  now: Moment,
  calendar: CenterCalendar,
): Resolved | Refusal {
  const today = now.toPlainDate();
  const first = businessDayFrom(today, calendar);
  const isToday = first.equals(today);
  const onFirst = momentOf(first, time, now);
  if (onFirst !== undefined) {
    const doubts = isToday ? [] : ['오늘은 쉬는 날이어서 다음 영업일로 읽었습니다'];
    return settle(reading, onFirst, doubts, now, calendar);
  }
  const next = momentOf(businessDayFrom(first.add({days: 1}), calendar), time, now);
  if (next === undefined) return ask(CLOSED_TODAY);
  return settle(reading, next, ['오늘은 그 시각이 지나서 다음 영업일로 읽었습니다'], now, calendar);
}

/** Rule R10: a closed day that was named is asked; one that was counted to moves on, or back for a deadline. */
function openDay(
  day: FoundDay,
  time: ClockTime | Window,
  kind: Reading['kind'],
  now: Moment,
  calendar: CenterCalendar,
): FoundDay | Refusal {
  const {date} = day;
  if (Temporal.PlainDate.compare(date, now.toPlainDate()) < 0) return impossible('이미 지난 날입니다');
  if (isBusinessDay(date, calendar)) return day;
  const [before, after] = [businessDayUntil(date, calendar), businessDayFrom(date, calendar)];
  if (day.how === 'counted') {
    const isBack = kind === 'by' && momentOf(before, time, now) !== undefined;
    const moved = isBack ? before : after;
    return {
      ...day,
      date: moved,
      doubts: [
        ...day.doubts,
        `${date.month}월 ${date.day}일은 쉬는 날이어서 ${isBack ? '앞' : '다음'} 영업일로 옮겼습니다`,
      ],
    };
  }
  const choices = [before, after].flatMap((candidate) => momentOf(candidate, time, now)?.at ?? []);
  return ask(
    `${date.month}월 ${date.day}일은 ${reasonClosed(date, calendar)} 쉬는 날입니다. 다른 날을 여쭤 주십시오`,
    choices,
  );
}

function reasonClosed(date: Temporal.PlainDate, calendar: CenterCalendar): string {
  const names = calendar.holidays[date.toString()];
  if (names !== undefined) return `${names.join('·')}(으)로`;
  return date.dayOfWeek === 6 ? '토요일이라' : '일요일이라';
}

function onDay(
  reading: Reading,
  day: FoundDay,
  time: ClockTime | Window,
  now: Moment,
  calendar: CenterCalendar,
): Resolved | Refusal {
  const found = momentOf(day.date, time, now);
  const isDefault = reading.time === undefined && reading.kind !== 'by';
  // "수요일" alone, on a Wednesday: next week's, since nobody names today by its weekday without a time.
  if (found !== undefined && !(day.isWeekdayAlone && isDefault && found.isLate)) {
    const isToday = day.isWeekdayAlone === true && day.date.equals(now.toPlainDate());
    return settle(reading, found, [...day.doubts, ...(isToday ? ['오늘로 읽었습니다'] : [])], now, calendar);
  }
  if (day.isWeekdayAlone) {
    const next: FoundDay = {...day, date: day.date.add({weeks: 1}), isWeekdayAlone: false};
    const open = openDay(next, time, reading.kind, now, calendar);
    if (open.kind !== 'day') return open;
    return onDay(
      reading,
      {...open, doubts: [...day.doubts, '오늘은 그 시각이 지나서 다음 주로 읽었습니다']},
      time,
      now,
      calendar,
    );
  }
  return reading.time === undefined ? ask(CLOSED_TODAY) : impossible('이미 지난 시각입니다');
}

interface Found {
  at: Moment;
  /** The part of the day has begun: the last half hour of it is meant. */
  isLate: boolean;
  isOutside: boolean;
}

/** The moment on a day; `undefined` where it has passed. */
function momentOf(date: Temporal.PlainDate, time: ClockTime | Window, now: Moment): Found | undefined {
  if (time.kind === 'clock') {
    const at = momentAt(date, time.minute);
    return isAhead(at, now) ? {at, isLate: false, isOutside: true} : undefined;
  }
  const at = momentAt(date, time.edge === 'start' ? time.start : time.end);
  if (isAhead(at, now)) return {at, isLate: false, isOutside: false};
  const late = momentAt(date, time.end - 30);
  return time.edge === 'start' && isAhead(late, now) ? {at: late, isLate: true, isOutside: false} : undefined;
}

/** Rule R4: an hour outside is accepted with a warning. Rule R8: a deadline outside ends at the closing before it. */
function settle(
  {kind, doubts}: Reading,
  {at, isLate}: Found,
  more: string[],
  now: Moment,
  calendar: CenterCalendar,
): Resolved | Refusal {
  const all = [
    ...doubts,
    ...more,
    ...(isLate ? ['시작 시각이 지나서 그 안의 늦은 시각으로 읽었습니다'] : []),
  ];
  if (isOpenAt(at, calendar)) return {kind, at, doubts: all};
  if (kind !== 'by') return {kind, at, doubts: [...all, OUTSIDE]};
  const closing = latestOpen(at, calendar);
  if (!isAhead(closing, now))
    return ask('그때까지 상담 시간이 없습니다. 다른 때를 여쭤 주십시오', [nextOpening(now, calendar)]);
  return {kind, at: closing, doubts: [...all, '상담이 끝나는 시각까지로 당겼습니다']};
}

/** The last open minute not after a moment. */
function latestOpen(moment: Moment, calendar: CenterCalendar): Moment {
  const day = moment.toPlainDate();
  const {openMinute, closeMinute} = calendar;
  if (isBusinessDay(day, calendar) && minuteOf(moment) >= openMinute)
    return momentAt(day, Math.min(minuteOf(moment), closeMinute));
  return momentAt(businessDayUntil(day.subtract({days: 1}), calendar), closeMinute);
}

function isAhead(moment: Moment, now: Moment): boolean {
  return moment.epochMilliseconds > now.epochMilliseconds;
}
