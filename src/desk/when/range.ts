/** Rule R16: 2~3일 뒤, 두세 시, 3시에서 5시 사이, 오전이나 오후 are no moment: which one must be asked. */

const UNIT = '(?:시간|시|분|영업일|일|주일|주|달|개월)';
const PAIRS: Readonly<Record<string, [low: string, high: string]>> = {
  한두: ['한', '두'],
  두세: ['두', '세'],
  두어: ['두', '세'],
  세네: ['세', '네'],
  두서너: ['두', '네'],
  서너: ['세', '네'],
  너댓: ['네', '다섯'],
  네댓: ['네', '다섯'],
  네다섯: ['네', '다섯'],
  대여섯: ['다섯', '여섯'],
  예닐곱: ['여섯', '일곱'],
  일이: ['일', '이'],
  이삼: ['이', '삼'],
  삼사: ['삼', '사'],
  사오: ['사', '오'],
  오륙: ['오', '육'],
  육칠: ['육', '칠'],
  칠팔: ['칠', '팔'],
};
const DAY_PAIRS: Readonly<Record<string, [low: string, high: string]>> = {
  하루이틀: ['하루', '이틀'],
  이틀사흘: ['이틀', '사흘'],
  사나흘: ['사흘', '나흘'],
  네댓새: ['나흘', '닷새'],
};

const NUMBERS = new RegExp(`(?<![\\d-])(\\d{1,2})(${UNIT})?[~,-](\\d{1,2})(?=${UNIT})(${UNIT})`);
const WORDS = new RegExp(
  `(?<![일이삼사오육칠팔구월내요]|십(?=일이))(${Object.keys(PAIRS).join('|')})(?=십?${UNIT})`,
);
const DAY_WORDS = new RegExp(Object.keys(DAY_PAIRS).join('|'));
/** Two times with a word between them; "지금부터" and "오늘부터" only say where counting begins. */
const BETWEEN =
  /^(?!지금부터|오늘부터)(.+?)(?:~|에서|부터|아니면|또는|혹은|이나|(?<=[시반분일주전후])나)(?!흘)(.*[가-힣\d].*)$/;

/** The two ends of a range as phrases of their own; `undefined` where a plain phrase is no range. */
export function rangeOf(text: string): readonly string[] | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [whole, low = '', lowUnit, high = '', unit = ''] = numbers;
    return [text.replace(whole, low + (lowUnit ?? unit)), text.replace(whole, high + unit)];
  }
  const days = DAY_WORDS.exec(text)?.[0] ?? '';
  const words = WORDS.exec(text)?.[1] ?? '';
  const pair = DAY_PAIRS[days] ?? PAIRS[words];
  if (pair !== undefined) return pair.map((end) => text.replace(days || words, end));
  const between = BETWEEN.exec(text);
  if (between === null) return undefined;
  const [, from = '', to = ''] = between;
  return isTimeLike(to) ? [from, to.replace(/(?:사이|중|까지)(?:에|로|으로)?$/, '')] : undefined;
}

/** What follows the word must itself be a time: "월요일부터요" is none. */
function isTimeLike(text: string): boolean {
  return /[시분일주달월]|\d|^[화수목금토]$|오전|오후|아침|점심|저녁|모레|글피/.test(text);
}
