import type {CalendarRule} from '../rule.ts';

export const spokenHoliday: CalendarRule = {
  code: 'BARO051',
  severity: 'error',
  level: 'calendar',
  summary: '다른 이름(spoken)은 달력에 있는 쉬는 날에만 붙입니다.',
  example: {
    file: 'calendar.yaml',
    bad: 'spoken:\n  양력설: [새해]\nholidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }',
    good: 'spoken:\n  신정: [새해]\nholidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }',
  },
  check({holidays, spoken = {}}) {
    const names = new Set(holidays.map(({name}) => name));
    return Object.keys(spoken)
      .filter((name) => !names.has(name))
      .map((name) => ({
        at: ['spoken', name],
        message: `달력에 없는 쉬는 날입니다: ${name}`,
        fix: 'holidays의 name과 같게 고쳐 주십시오',
      }));
  },
};
