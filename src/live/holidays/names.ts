import type {Holiday} from './report.ts';

const RENAMED: Readonly<Record<string, string>> = {'1월1일': '신정', 전국동시지방선거: '지방선거일'};

/**
 * KASI's names as calendars in the knowledge base write them, which call-backs are read by: each of the three days of
 * 설날 and 추석 has its own ("설날 다음날"), and substitutes are told after their day ("삼일절 대체 휴일").
 */
export function calendarNames(holidays: readonly Holiday[]): Holiday[] {
  return holidays.map(({date, name}) => {
    const substitute = /^대체공휴일\((.+)\)$/.exec(name)?.[1];
    if (substitute !== undefined) return {date, name: `${RENAMED[substitute] ?? substitute} 대체 휴일`};
    const days = holidays.filter((one) => one.name === name).map((one) => one.date);
    const isFeast = days.length === 3 && (name === '설날' || name === '추석');
    const suffix = isFeast ? (['전날', '', '다음날'][days.indexOf(date)] ?? '') : '';
    return {date, name: `${RENAMED[name] ?? name} ${suffix}`.trim()};
  });
}
