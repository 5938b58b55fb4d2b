import {
  addBusinessDays,
  businessDayFrom,
  businessDayUntil,
  type CenterCalendar,
  isBusinessDay,
} from '../center-calendar.ts';
import {dateOfParts} from './date-parts.ts';
import {atNine, type FoundDay, found, WEEKDAY_NAMES} from './found-day.ts';
import {holidayDay} from './holiday-day.ts';
import {ask, type DaySlots, impossible, type Refusal} from './reading.ts';

type Date = Temporal.PlainDate;

/**
 * The day that a phrase names; `undefined` where it names none. It may be closed or past. `isDeadline`: the
 * last day of a period is meant, not one of it.
 */
export function dayOf(
  slots: DaySlots,
  today: Date,
  calendar: CenterCalendar,
  isDeadline: boolean,
): FoundDay | Refusal | undefined {
  const anchors = anchorsOf(slots);
  if (anchors > 1) return ask('날짜가 둘 이상입니다. 어느 날인지 여쭤 주십시오');
  const day = anchorDay(slots, today, calendar, isDeadline);
  if (day?.kind !== 'day') return day;
  return checkWeekday(besideDay(day, slots, calendar), slots);
}

/** How many ways of naming a day are mixed; words that go together count once. */
function anchorsOf(slots: DaySlots): number {
  const {offset, week, counted, businessDays, holiday, longHoliday, weekend} = slots;
  const isDated = [slots.month, slots.monthOffset, slots.dayNumber, slots.nthWeek].some(
    (value) => value !== undefined,
  );
  const isCounted = counted !== undefined || businessDays !== undefined;
  const names = [
    (offset !== undefined && !(isCounted && offset === 0) && week === undefined) || week !== undefined,
    isCounted,
    holiday !== undefined || longHoliday !== undefined,
    weekend,
    isDated && holiday === undefined,
  ];
  return names.filter(Boolean).length;
}

function anchorDay(
  slots: DaySlots,
  today: Date,
  calendar: CenterCalendar,
  isDeadline: boolean,
): FoundDay | Refusal | undefined {
  const {offset, week, weekday, counted, businessDays, edge} = slots;
  if (slots.weekend && (isDeadline || slots.beside === 'before'))
    return found(businessDayUntil(inWeekOf(today, 6), calendar), 'chosen');
  if (slots.weekend && slots.beside === 'next')
    return found(businessDayFrom(inWeekOf(today, 6), calendar), 'chosen');
  if (slots.weekend)
    return ask('주말에는 상담하지 않습니다. 평일로 여쭤 주십시오', weekendChoices(today, calendar));
  if (slots.holiday ?? slots.longHoliday) return holidayDay(slots, today, calendar);
  if (businessDays !== undefined) return found(addBusinessDays(today, businessDays, calendar), 'chosen');
  if (counted !== undefined) return countedDay(counted, weekday?.day, today);
  if (week !== undefined || edge?.of === 'week') return dayOfWeek(slots, today, calendar, isDeadline);
  const dated = dateOfParts(slots, today, calendar, isDeadline);
  if (dated !== undefined) return dated;
  if (offset !== undefined) return found(today.add({days: offset}), offset > 2 ? 'counted' : 'named');
  return weekday === undefined ? undefined : nearestWeekday(weekday, today);
}

function countedDay(
  {days, months}: {days: number; months: number},
  weekday: number | undefined,
  today: Date,
) {
  if (days === 0 && months === 0) return impossible('0을 세어서는 때가 정해지지 않습니다');
  const date = today.add({days, months});
  if (weekday === undefined) return found(date, 'counted');
  return found(
    inWeekOf(date, weekday),
    'named',
    `${WEEKDAY_NAMES[weekday - 1]}요일이 든 주를 세어 읽었습니다`,
  );
}

/** Rule R9: weeks run from Monday to Sunday. */
function dayOfWeek(
  {week = 0, weekday, edge, businessEdge, offset, beside}: DaySlots,
  today: Date,
  calendar: CenterCalendar,
  isDeadline: boolean,
): FoundDay | Refusal {
  const monday = inWeekOf(today, 1).add({weeks: week});
  const doubts = week === 1 && today.dayOfWeek === 7 ? ['일요일이라 "다음 주"는 내일부터의 주입니다'] : [];
  if (weekday !== undefined) {
    const date = monday.add({days: weekday.day - 1});
    if (Temporal.PlainDate.compare(date, today) < 0)
      return impossible(
        `이번 주 ${WEEKDAY_NAMES[weekday.day - 1]}요일은 이미 지났습니다. "다음 주"인지 여쭤 주십시오`,
      );
    return found(date, 'named', ...doubts);
  }
  if (offset !== undefined) return found(today.add({weeks: week, days: offset}), 'named', ...doubts);
  if (beside === 'next') return found(monday.add({days: 6}), 'chosen', ...doubts);
  const days = [0, 1, 2, 3, 4]
    .map((days) => monday.add({days}))
    .filter((day) => isBusinessDay(day, calendar));
  const ahead = days.filter((day) => Temporal.PlainDate.compare(day, today) >= 0);
  const last = ahead.at(-1);
  const first = ahead[0];
  if (last === undefined || first === undefined) return ask('그 주에는 남은 영업일이 없습니다');
  if (edge?.edge === 'first' || businessEdge === 'first') return found(first, 'chosen', ...doubts);
  if (edge?.edge === 'last' || businessEdge === 'last' || isDeadline) return found(last, 'chosen', ...doubts);
  return ask('그 주의 어느 요일인지 여쭤 주십시오', ahead.map(atNine));
}

/** Rule R9: a weekday alone is the nearest ahead; 다음 월요일 without 주 is next week's, to be confirmed. */
function nearestWeekday({day, isNextSaid}: {day: number; isNextSaid: boolean}, today: Date): FoundDay {
  if (isNextSaid) {
    const date = inWeekOf(today, day).add({weeks: 1});
    return found(date, 'named', `다음 주 ${WEEKDAY_NAMES[day - 1]}요일로 읽었습니다`);
  }
  const ahead = (day - today.dayOfWeek + 7) % 7;
  return {...found(today.add({days: ahead}), 'named'), isWeekdayAlone: true};
}

/** 전에: the last business day before it; 전날 and 다음날: the days beside it, counted to. */
function besideDay(day: FoundDay, {beside, weekend}: DaySlots, calendar: CenterCalendar): FoundDay {
  if (weekend) return day; // chosen before it already
  switch (beside) {
    case 'before':
      return {...day, date: businessDayUntil(day.date.subtract({days: 1}), calendar), how: 'chosen'};
    case 'previous':
      return {...day, date: day.date.subtract({days: 1}), how: 'counted'};
    case 'next':
      return {...day, date: day.date.add({days: 1}), how: 'counted'};
    default:
      return day;
  }
}

/** "3월 16일 화요일", where that day is a Monday: one of the two was misheard. */
function checkWeekday(day: FoundDay, slots: DaySlots): FoundDay | Refusal {
  const {weekday, week, counted, nthWeek, beside, holiday} = slots;
  const isFree = [week, counted, nthWeek, beside, holiday].some((slot) => slot !== undefined);
  if (weekday === undefined || isFree || day.date.dayOfWeek === weekday.day) return day;
  const {month, day: number, dayOfWeek} = day.date;
  return ask(
    `${month}월 ${number}일은 ${WEEKDAY_NAMES[weekday.day - 1]}요일이 아니라 ${WEEKDAY_NAMES[dayOfWeek - 1]}요일입니다. 어느 쪽인지 여쭤 주십시오`,
    [day.date, inWeekOf(day.date, weekday.day)].map(atNine),
  );
}

function weekendChoices(today: Date, calendar: CenterCalendar): Temporal.ZonedDateTime[] {
  const saturday = inWeekOf(today, 6);
  return [businessDayUntil(saturday, calendar), businessDayFrom(saturday, calendar)].map(atNine);
}

function inWeekOf(date: Date, weekday: number): Date {
  return date.add({days: weekday - date.dayOfWeek});
}
