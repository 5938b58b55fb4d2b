import type {CalendarRule} from '../rule.ts';

export const holidayTwice: CalendarRule = {
  code: 'BARO050',
  severity: 'error',
  level: 'calendar',
  summary: '같은 날에 같은 이름의 쉬는 날을 두 번 적지 않습니다.',
  example: {
    file: 'calendar.yaml',
    bad: 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }',
    good: 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }',
  },
  check({holidays}) {
    const seen = new Set<string>();
    return holidays.flatMap(({on, name}, at) => {
      const key = `${on} ${name}`;
      const isTwice = seen.has(key);
      seen.add(key);
      if (!isTwice) return [];
      return [
        {at: ['holidays', at], message: `이미 적힌 쉬는 날입니다: ${key}`, fix: '한 줄을 지워 주십시오'},
      ];
    });
  },
};
