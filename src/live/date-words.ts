/** Days that were asked for, both included (ISO dates of Seoul), and the words that named no day. */
export interface DaySpan {
  from: string;
  to: string;
  rest: string;
}

const WEEKDAYS = '월화수목금토일';

/**
 * Reads the days in Korean words, seen from `today`: 오늘, 내일, 모레, 글피, 어제, 이번 주, 다음 주, 이번 주말, 다음 주말,
 * 이번 달, 다음 달, N월, N월 N일, N일, weekdays with or without 이번/다음 주, and ISO dates. Weeks begin on Monday.
 * `undefined` where no day is named.
 */
export function readDateWords(text: string, today: Temporal.PlainDate): DaySpan | undefined {
  for (const [pattern, read] of PHRASES) {
    const match = pattern.exec(text);
    if (match !== null) {
      const days = read(match, today);
      if (days === undefined) return undefined; // no day of the calendar
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
      return {from: `${days[0]}`, to: `${days[1] ?? days[0]}`, rest: rest.replace(/\s+/g, ' ').trim()};
    }
  }
  return undefined;
}

type Days = readonly [from: Temporal.PlainDate, to?: Temporal.PlainDate];
type Phrase = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, today: Temporal.PlainDate) => Days | undefined,
];

const NEXT = '(?:다음|담|내|차)';
const END = '(?=$|[\\s,.에은는의부까])';

const PHRASES: readonly Phrase[] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})/, ([, y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/(\d{4})[.년]\s*(\d{1,2})[.월]\s*(\d{1,2})일?/, ([, y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/(\d{1,2})\s*월\s*(\d{1,2})\s*일/, ([, m, d], today) => day(today.year, Number(m), Number(d))],
  [new RegExp(`${NEXT}\\s*주말`), (_, today) => weekend(monday(today).add({days: 7}))],
  [/(?:이번\s*주?\s*|금)?주말/, (_, today) => weekend(monday(today))],
  [
    new RegExp(`(이번|금|${NEXT})\\s*주\\s*([${WEEKDAYS}])요일?`),
    ([, which = '', name = ''], today) => [
      monday(today).add({days: WEEKDAYS.indexOf(name) + (/이번|금/.test(which) ? 0 : 7)}),
    ],
  ],
  [new RegExp(`${NEXT}\\s*주${END}`), (_, today) => week(monday(today).add({days: 7}))],
  [new RegExp(`(?:이번|금)\\s*주${END}`), (_, today) => week(monday(today))],
  [/다음\s*달|담\s*달|내달/, (_, today) => month(today.with({day: 1}).add({months: 1}))],
  [/이번\s*달|이달|금월/, (_, today) => month(today.with({day: 1}))],
  [/내일\s*모레|모레/, (_, today) => [today.add({days: 2})]],
  [/글피/, (_, today) => [today.add({days: 3})]],
  [/그저께|그제/, (_, today) => [today.subtract({days: 2})]],
  [/어제/, (_, today) => [today.subtract({days: 1})]],
  [/내일|낼/, (_, today) => [today.add({days: 1})]],
  [/오늘|금일|지금/, (_, today) => [today]],
  [
    new RegExp(`([${WEEKDAYS}])요일`),
    ([, name = ''], today) => [today.add({days: (WEEKDAYS.indexOf(name) + 8 - today.dayOfWeek) % 7})],
  ],
  [
    /(?<!\d)(\d{1,2})\s*월(?!요|\s*\d)/,
    ([, m], today) => {
      const first = day(today.year, Number(m), 1);
      return first === undefined ? undefined : month(first[0]);
    },
  ],
  [/(?<!\d)(\d{1,2})\s*일(?=$|[\s,.에은는의])/, ([, d], today) => day(today.year, today.month, Number(d))],
];

function day(year: number, month: number, date: number): Days | undefined {
  try {
    return [Temporal.PlainDate.from({year, month, day: date}, {overflow: 'reject'})];
  } catch {
    return undefined; // 2월 30일
  }
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({days: date.dayOfWeek - 1});
}

function week(first: Temporal.PlainDate): Days {
  return [first, first.add({days: 6})];
}

function weekend(first: Temporal.PlainDate): Days {
  return [first.add({days: 5}), first.add({days: 6})];
}

function month(first: Temporal.PlainDate): Days {
  return [first, first.with({day: first.daysInMonth})];
}
