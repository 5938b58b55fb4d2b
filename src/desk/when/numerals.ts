/** Korean numerals: digits, Sino-Korean (삼십오) and native (서른다섯; 한, 두, 세 before a unit). */

const SINO = '일이삼사오육칠팔구';
const NATIVE_ONES: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

const DIGIT = `[${SINO}]`;
const ONES = Object.keys(NATIVE_ONES).join('|');
const TENS = Object.keys(NATIVE_TENS).join('|');

/** The source of a pattern that matches a numeral; it captures nothing. */
export const NUMERAL = `(?:\\d{1,4}|${DIGIT}?백(?:${DIGIT}?십)?${DIGIT}?|${DIGIT}?십${DIGIT}?|${DIGIT}|영|(?:${TENS})(?:${ONES})?|(?:${ONES}))`;

/** The value of a text that `NUMERAL` matched. */
export function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '영') return 0;
  const tens = Object.keys(NATIVE_TENS).find((word) => text.startsWith(word));
  const rest = text.slice(tens?.length ?? 0);
  const ones = NATIVE_ONES[rest];
  if (tens !== undefined || ones !== undefined) return (NATIVE_TENS[tens ?? ''] ?? 0) + (ones ?? 0);
  let value = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '백' || character === '십') {
      value += (digit || 1) * (character === '백' ? 100 : 10);
      digit = 0;
    } else digit = SINO.indexOf(character) + 1;
  }
  return value + digit;
}

/** Days that have a word of their own: 사흘 is three days. */
const DAY_ONES: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
};

export const COUNTED_DAYS = `(?:열흘|보름|스무날|(?:열|스무)?(?:${Object.keys(DAY_ONES).join('|')}))`;

export function countedDays(text: string): number {
  if (text === '보름') return 15;
  if (text === '열흘') return 10;
  if (text === '스무날') return 20;
  const tens = text.startsWith('열') ? 10 : text.startsWith('스무') ? 20 : 0;
  return tens + (DAY_ONES[text.slice(tens === 0 ? 0 : tens === 10 ? 1 : 2)] ?? 0);
}
