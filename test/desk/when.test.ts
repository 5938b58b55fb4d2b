import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isoOf} from '../../src/desk/callback-view.ts';
import {isOpenAt} from '../../src/desk/center-calendar.ts';
import {when} from '../../src/desk/when/when.ts';
import {seoul, shippedCalendar} from './calendar.ts';

const CALENDAR = shippedCalendar();
const WEDNESDAY = '2026-03-11T14:10:00+09:00';

function resolved(phrase: string, now = WEDNESDAY): string {
  const {kind, at} = when(phrase, seoul(now), CALENDAR);
  return at === undefined ? kind.toUpperCase() : isoOf(at);
}

/** "kind month-day hour:minute", "?" where it must be confirmed. */
function brief(phrase: string, now = WEDNESDAY): string {
  const {kind, at, confirm} = when(phrase, seoul(now), CALENDAR);
  return at === undefined ? kind : `${kind} ${isoOf(at).slice(5, 16).replace('T', ' ')}${confirm ? '?' : ''}`;
}

const PAIRS = readFileSync(join(import.meta.dirname, 'korean-time.tsv'), 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [reference: string, phrase: string, expected: string, note: string]);

describe('the pairs of the reference', () => {
  it.each(PAIRS)('%s %j is %s (%s)', (reference, phrase, expected) => {
    expect(resolved(phrase, reference)).toBe(expected);
  });

  it('mean the same without spaces, with particles and politeness, and in another case', () => {
    const wrong = PAIRS.filter(
      ([, phrase, expected]) => phrase !== '' && !/^\d{4}-/.test(phrase) && expected !== 'ERROR',
    ).filter(([reference, phrase, expected]) =>
      [phrase.replaceAll(/(?<!\d) | (?!\d)/g, ''), ` ${phrase}  `, `${phrase}요`, phrase.toUpperCase()].some(
        (variant) => resolved(variant, reference) !== expected,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['R1 native and Sino numerals', '오후 네시 십분', 'at 03-11 16:10'],
    ['R1 twenty-four', '스물네 시간 뒤', 'at 03-12 14:10'],
    ['R2 6:30 is closing time', '6시 반', 'at 03-11 18:30'],
    ['R2 6:40 lies outside either way', '6시 40분', 'ask'],
    ['R2 12:30 is after noon', '내일 12시 30분', 'at 03-12 12:30'],
    ['R3 today, but passed and named', '오늘 9시', 'error'],
    ['R4 evening wins', '저녁 7시', 'at 03-11 19:00?'],
    ['R4 one at night is the night after', '밤 1시', 'at 03-12 01:00?'],
    ['R4 written with a zero', '08:00', 'at 03-12 08:00?'],
    ['R5 a part of the day that has begun', '오후에', 'at 03-11 18:00?'],
    ['R5 the morning has passed', '오전에', 'at 03-12 09:00?'],
    ['R5 as soon as we open', '내일 문 열자마자', 'at 03-12 08:30'],
    ['R6 soon', '금방', 'at 03-11 14:20'],
    ['R6 in a while', '조금 이따가', 'at 03-11 14:40'],
    ['R7 an hour and a half', '한시간반뒤', 'at 03-11 15:40'],
    ['R8 within three days: back to Friday', '사흘 안에', 'by 03-13 18:30?'],
    ['R8 clamped to closing', '저녁 7시까지', 'by 03-11 18:30?'],
    ['R8 before Friday', '금요일 전까지', 'by 03-12 18:30'],
    ['R8 before half past five', '5시 반 전에', 'by 03-11 17:30'],
    ['R8 this morning’s end', '월요일 오전 중', 'by 03-16 12:00'],
    ['R8 before the weekend', '주말 전에', 'by 03-13 18:30'],
    ['R9 a weekday without a week', '담 금요일 3시', 'at 03-20 15:00?'],
    ['R9 today’s weekday, ahead', '수요일 3시', 'at 03-11 15:00?'],
    ['R9 today’s weekday, passed', '수요일 10시', 'at 03-18 10:00?'],
    ['R10 a holiday', '삼일절', 'ask'],
    ['R11 the 31st', '31일', 'at 03-31 09:00'],
    ['R12 the month’s first business day', '5월 초', 'at 05-04 09:00'],
    ['R13 business days', '3영업일 뒤', 'at 03-16 09:00'],
    ['R13 within business days', '영업일 기준 3일 이내', 'by 03-16 18:30'],
    ['R14 before Chuseok', '추석 전에', 'by 09-23 18:30'],
    ['R14 the day before, at three', '추석 전날 3시', 'at 09-23 15:00'],
    ['R14 after the next long holiday', '연휴 끝나고', 'after 05-04 09:00'],
    ['R15 ten to five, in digits', '5시 10분 전', 'at 03-11 16:50?'],
    ['R16 two or three days', '2~3일 뒤', 'ask'],
    ['R16 two or three o’clock', '두세 시', 'ask'],
    ['R16 from three to five', '3시에서 5시 사이', 'ask'],
    ['R16 morning or afternoon', '오전이나 오후', 'ask'],
    ['R16 next week sometime', '다음 주 중', 'ask'],
    ['R17 yesterday', '어제', 'error'],
    ['R17 25 o’clock', '25시', 'error'],
    ['R17 the 32nd', '3월 32일', 'error'],
    ['a weekday that does not fit its date', '3월 16일 화요일', 'ask'],
    ['two different days', '내일 금요일 3시', 'ask'],
    ['the second Tuesday', '4월 둘째 주 화요일', 'at 04-14 09:00?'],
    ['the same time next week', '다음 주 이 시간', 'at 03-18 14:10'],
    ['from three on', '3시 이후', 'after 03-11 15:00'],
    ['a date with dots', '3.16 15:00', 'at 03-16 15:00'],
    ['an event nobody knows', '회의 끝나고', 'ask'],
    ['R8 before lunch', '내일 점심 전까지', 'by 03-12 12:00'],
    ['R12 this month’s end', '이달 말까지', 'by 03-31 18:30'],
    ['after the weekend', '주말 지나고', 'after 03-16 09:00'],
    ['this Friday', '이번 금요일 3시', 'at 03-13 15:00'],
    ['a year far off', '9999년 뒤', 'error'],
    ['R5 till leaving is when leaving is', '금요일 퇴근 전까지', 'by 03-13 18:00'],
    ['R5 from the afternoon on', '다음 주 월요일 오후 이후', 'after 03-16 13:00'],
    ['R5 late in the afternoon', '내일 오후 늦게', 'at 03-12 18:00'],
    ['R8 by lunch is by noon', '내일 점심까지', 'by 03-12 12:00'],
    ['R8 within lunch is by its end', '내일 점심시간 중에', 'by 03-12 13:00'],
    ['R8 by the evening', '내일 저녁까지', 'by 03-12 18:00'],
    ['R8 by the afternoon’s end', '내일 오후까지', 'by 03-12 18:30'],
    ['R6 in a while, at four', '있다가 4시쯤', 'at 03-11 16:00'],
    ['R6 when there is time', '시간 나면', 'ask'],
    ['R8 within the year', '연내로', 'by 12-31 18:30'],
    ['R9 this Monday is this week’s', '이번 월요일', 'error'],
    ['R10 a holiday without a name', '공휴일에', 'ask'],
    ['R10 during the holidays', '추석 연휴 중에', 'ask'],
    ['R13 the business day after next', '다다음 영업일 10시', 'at 03-13 10:00'],
    ['R14 once it is over', '추석 쇠고 나서', 'after 09-28 09:00'],
    ['R14 after the election', '선거 끝나고', 'after 06-04 09:00'],
    ['R16 twenty or thirty minutes', '이삼십 분 뒤', 'ask'],
    ['R16 twelve or thirteen minutes', '십이삼 분 뒤', 'ask'],
    ['R16 the 21st at two is no range', '이십일일 이시', 'ask'],
    ['R16 weekdays', '월~금', 'ask'],
    ['R17 five days ago, not before the 5th', '5일 전', 'error'],
    ['until before the 5th', '5일 전까지', 'by 04-03 18:30?'],
    ['before the 20th', '20일 전에', 'by 03-19 18:30'],
    ['an hour and a half, in digits', '1.5시간 뒤', 'at 03-11 15:40'],
    ['this month’s fourth Wednesday, still ahead', '넷째 주 수요일', 'at 03-25 09:00?'],
    ['after this week', '이번 주 지나고', 'after 03-16 09:00'],
    ['after this month', '이번 달 지나고', 'after 04-01 09:00'],
    ['from the weekend on', '주말 이후', 'after 03-16 09:00'],
  ])('%s: %s', (_rule, phrase, expected) => {
    expect(brief(phrase)).toBe(expected);
  });

  it('R5: the opening is a point, and once it has passed the next one is meant', () => {
    expect(brief('문 열자마자', '2026-03-09T08:35:00+09:00')).toBe('at 03-10 08:30?');
  });

  it('R9: next week, said on a Sunday, begins tomorrow and is confirmed', () => {
    expect(brief('다음 주 월요일 10시', '2026-03-15T13:00:00+09:00')).toBe('at 03-16 10:00?');
  });

  it('R18: is said with its weekday and how far off it is', () => {
    expect(when('3월 16일 세시', seoul(WEDNESDAY), CALENDAR).says).toBe('3월 16일(월) 오후 3시, 5일 뒤');
  });

  it('takes hours and holidays from the calendar it is given', () => {
    const other = {
      ...CALENDAR,
      closeMinute: 1170,
      holidays: {...CALENDAR.holidays, '2026-03-12': ['임시공휴일']},
    };
    expect(when('7시', seoul(WEDNESDAY), other).at?.hour).toBe(19);
    expect(when('내일 10시', seoul(WEDNESDAY), other).kind).toBe('ask');
  });

  it('asks with moments to offer', () => {
    expect(when('토요일 10시', seoul(WEDNESDAY), CALENDAR).choices.map(isoOf)).toEqual([
      '2026-03-13T10:00:00+09:00',
      '2026-03-16T10:00:00+09:00',
    ]);
  });
});

describe('any phrase at any moment', () => {
  const WORDS = [...new Set(PAIRS.flatMap(([, phrase]) => phrase.split(' ')))].filter(Boolean);
  const phrases = fc.oneof(
    fc.constantFrom(...PAIRS.map(([, phrase]) => phrase)),
    fc
      .array(fc.constantFrom(...WORDS, '까지', '뒤', '전', '반', '오전', '3', '설', '연휴', '이내'), {
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
    fc.string({unit: 'grapheme', maxLength: 30}),
  );
  const moments = fc
    .date({min: new Date('2024-01-02T00:00:00Z'), max: new Date('2029-12-30T00:00:00Z'), noInvalidDate: true})
    .map((date) => seoul(date.toISOString()));

  it('gives a moment ahead, inside hours unless it warns, on the weekday it says; and never throws', () => {
    fc.assert(
      fc.property(phrases, moments, (phrase, now) => {
        const {kind, at, says, because, confirm} = when(phrase, now, CALENDAR);
        if (at === undefined) return ['ask', 'error'].includes(kind) && because !== '';
        const weekday = '월화수목금토일'[at.dayOfWeek - 1];
        expect(at.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
        expect(isOpenAt(at, CALENDAR) || because.includes('상담 시간 밖')).toBe(true);
        expect(says).toContain(`${at.month}월 ${at.day}일(${weekday})`);
        expect(confirm).toBe(because !== '');
        return true;
      }),
      {numRuns: 1000},
    );
  });
});
