import {businessDayFrom, businessDayUntil, type CenterCalendar} from '../center-calendar.ts';
import {type FoundDay, found} from './found-day.ts';
import {ask, type DaySlots, impossible, type Refusal} from './reading.ts';

type Date = Temporal.PlainDate;

/** The day of month, day number, week of a month, 월말 and the like; `undefined` where none of them is said. */
export function dateOfParts(
  slots: DaySlots,
  today: Date,
  calendar: CenterCalendar,
  isDeadline: boolean,
): FoundDay | Refusal | undefined {
  const {dayNumber, edge, businessEdge, nthWeek, month, monthOffset, yearOffset} = slots;
  const year = slots.year ?? (yearOffset === undefined ? undefined : today.year + yearOffset);
  if (month !== undefined && (month < 1 || month > 12)) return impossible(`${month}월은 없습니다`);
  if (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31))
    return impossible(`${dayNumber}일은 없습니다`);
  if (dayNumber !== undefined) {
    if (monthOffset !== undefined)
      return dayOfMonth(today.toPlainYearMonth().add({months: monthOffset}), dayNumber);
    if (month !== undefined) return monthAndDay(year, month, dayNumber, today);
    if (year === undefined && slots.isMaybeAgo && dayNumber < today.day)
      return impossible(
        `${dayNumber}일 전은 이미 지난 때입니다. 날짜라면 "${dayNumber}일 전까지"라고 적어 주십시오`,
      );
    return year === undefined ? bareDay(dayNumber, today) : ask('몇 월인지 여쭤 주십시오');
  }
  const isYear =
    edge?.of === 'year' || (month === undefined && monthOffset === undefined && year !== undefined);
  const isMonth = month !== undefined || monthOffset !== undefined || edge?.of === 'month';
  if (!isYear && !isMonth && edge === undefined && businessEdge === undefined && nthWeek === undefined)
    return undefined;
  const period = isYear
    ? yearPeriod(year ?? (edge?.edge === 'first' ? today.year + 1 : today.year))
    : monthPeriod(monthOf(slots, year, today, edge?.edge === 'first' || businessEdge === 'first'));
  if (Temporal.PlainDate.compare(period.last, today) < 0) return impossible('이미 지난 때입니다');
  if (nthWeek !== undefined) {
    const named = nthOfMonth(slots, nthWeek, period);
    const isPast = named.kind === 'day' && Temporal.PlainDate.compare(named.date, today) < 0;
    if (!isPast || isYear || month !== undefined || monthOffset !== undefined) return named;
    return nthOfMonth(slots, nthWeek, monthPeriod(today.toPlainYearMonth().add({months: 1})));
  }
  if (edge?.edge === 'middle') return ask('중순의 어느 날인지 여쭤 주십시오');
  if (edge?.edge === 'first' || businessEdge === 'first') return firstOf(period, today, calendar);
  if (slots.beside === 'next' && edge === undefined) return found(period.last, 'chosen');
  if (edge?.edge === 'last' || businessEdge === 'last' || isDeadline)
    return found(businessDayUntil(period.last, calendar), 'chosen');
  return ask(isYear ? '몇 월 며칠인지 여쭤 주십시오' : '그 달의 며칠인지 여쭤 주십시오');
}

interface Period {
  first: Date;
  last: Date;
}

/** Rule R12: its first business day. */
function firstOf({first}: Period, today: Date, calendar: CenterCalendar): FoundDay | Refusal {
  const date = businessDayFrom(first, calendar);
  return Temporal.PlainDate.compare(date, today) < 0
    ? impossible('이미 지난 때입니다')
    : found(date, 'chosen');
}

/** A month that is only named has to be ahead; 월초 alone is next month's once this month's has passed. */
function monthOf({month, monthOffset}: DaySlots, year: number | undefined, today: Date, isEarly: boolean) {
  const thisMonth = today.toPlainYearMonth();
  if (monthOffset !== undefined) return thisMonth.add({months: monthOffset});
  if (month === undefined) return isEarly && today.day > 3 ? thisMonth.add({months: 1}) : thisMonth;
  return Temporal.PlainYearMonth.from({year: year ?? today.year + (month < today.month ? 1 : 0), month});
}

function monthPeriod(month: Temporal.PlainYearMonth): Period {
  return {first: month.toPlainDate({day: 1}), last: month.toPlainDate({day: month.daysInMonth})};
}

function yearPeriod(year: number): Period {
  return {
    first: Temporal.PlainDate.from({year, month: 1, day: 1}),
    last: Temporal.PlainDate.from({year, month: 12, day: 31}),
  };
}

function dayOfMonth(month: Temporal.PlainYearMonth, day: number): FoundDay | Refusal {
  if (day > month.daysInMonth) return impossible(`${month.year}년 ${month.month}월 ${day}일은 없습니다`);
  return found(month.toPlainDate({day}), 'named');
}

/** Rule R11: a date that has passed is next year's, to be confirmed; rule R17: 2월 30일 does not exist. */
function monthAndDay(year: number | undefined, month: number, day: number, today: Date): FoundDay | Refusal {
  const at = (which: number) => dayOfMonth(Temporal.PlainYearMonth.from({year: which, month}), day);
  if (year !== undefined) return at(year);
  const thisYear = at(today.year);
  if (thisYear.kind === 'day' && Temporal.PlainDate.compare(thisYear.date, today) >= 0) return thisYear;
  if (thisYear.kind !== 'day' && month >= today.month) return thisYear;
  const nextYear = at(today.year + 1);
  if (nextYear.kind !== 'day') return nextYear;
  return {...nextYear, doubts: [`올해 ${month}월 ${day}일은 지나서 내년으로 읽었습니다`]};
}

/** Rule R11: the day of this month, or of the next that has it. */
function bareDay(day: number, today: Date): FoundDay {
  let month = today.toPlainYearMonth();
  if (day < today.day) month = month.add({months: 1});
  while (day > month.daysInMonth) month = month.add({months: 1});
  const isThis = month.equals(today.toPlainYearMonth());
  return found(
    month.toPlainDate({day}),
    'named',
    ...(isThis ? [] : [`이번 달이 아니라 ${month.month}월 ${day}일로 읽었습니다`]),
  );
}

/** 4월 둘째 주 월요일: the second Monday. Weeks of a month are counted differently by different people. */
function nthOfMonth({weekday}: DaySlots, nth: number, {first, last}: Period): FoundDay | Refusal {
  if (weekday === undefined) return ask('그 주의 어느 요일인지 여쭤 주십시오');
  const earliest = first.add({days: (weekday.day - first.dayOfWeek + 7) % 7});
  const count = Math.floor((last.day - earliest.day) / 7) + 1;
  const at = nth < 0 ? count + nth : nth - 1;
  if (at < 0 || at >= count) return impossible(`그 달에 ${nth}번째 그 요일은 없습니다`);
  const doubts = first.dayOfWeek > weekday.day ? ['주를 세는 법에 따라 한 주 다를 수 있습니다'] : [];
  return found(earliest.add({weeks: at}), 'named', ...doubts);
}
