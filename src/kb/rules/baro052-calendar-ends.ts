import type {CalendarRule} from '../rule.ts';

export const calendarEnds: CalendarRule = {
  code: 'BARO052',
  severity: 'error',
  level: 'calendar',
  summary: '올해와 내년의 쉬는 날이 달력에 있어야 합니다.',
  example: {
    file: 'calendar.yaml',
    bad: 'holidays:\n  - { on: 2026-01-01, name: 신정 }',
    good: 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }',
  },
  check({holidays}, {today}) {
    const year = Number(today.slice(0, 4));
    const years = new Set(holidays.map(({on}) => Number(on.slice(0, 4))));
    return [year, year + 1]
      .filter((needed) => !years.has(needed))
      .map((needed) => ({
        at: ['holidays'],
        message: `${needed}년의 쉬는 날이 없습니다`,
        fix: '월력요항을 보고 그해의 공휴일을 더해 주십시오',
      }));
  },
};
