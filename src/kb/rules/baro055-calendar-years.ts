import type {CalendarRule} from '../rule.ts';

/** 월력요항 gives two years ahead; a list for ten is generous, and further off is a slip of the finger. */
const MOST_YEARS_AHEAD = 10;

export const calendarYears: CalendarRule = {
  code: 'BARO055',
  severity: 'error',
  level: 'calendar',
  summary: '쉬는 날의 해는 2000년부터 열 해 뒤까지입니다.',
  example: {
    file: 'calendar.yaml',
    bad: 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }\n  - { on: 2062-05-01, name: 노동절 }',
    good: 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2026-05-01, name: 노동절 }\n  - { on: 2027-01-01, name: 신정 }',
  },
  check({holidays}, {today}) {
    const last = Number(today.slice(0, 4)) + MOST_YEARS_AHEAD;
    return holidays.flatMap(({on}, index) => {
      const year = Number(on.slice(0, 4));
      return year >= 2000 && year <= last
        ? []
        : [
            {
              at: ['holidays', index, 'on'],
              message: `해가 맞지 않아 보입니다: ${on}`,
              fix: '네 자리 해를 다시 확인해 주십시오',
            },
          ];
    });
  },
};
