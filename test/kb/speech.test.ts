import {describe, expect, it} from 'vitest';
import {sentencesOf, speechSeconds} from '../../src/kb/speech.ts';

describe('reading aloud', () => {
  it.each([
    ['six syllables', '가나다라마바', 1],
    ['a pause between two sentences', '가나다. 라마바.', 1.6],
    ['a pause at a comma', '가나다, 라마바', 1.3],
    ['a telephone number, digit by digit', '051-120', 1],
    ['a year as a number', '2026년', 1],
    ['a round number', '10000원', 3 / 6],
    ['letters by their names', 'KTX', 1],
    ['nothing', '', 0],
  ])('takes %s into account', (_name, text, seconds) => {
    expect(speechSeconds(text)).toBeCloseTo(seconds, 5);
  });

  it.each([
    ['three sentences', '하나입니다. 둘입니까? 셋입니다!', 3],
    ['no sentence in a number', '3.5 cm입니다. 끝입니다.', 2],
    ['a sentence a line', '하나입니다.\n둘입니다.\n', 2],
    ['one without its full stop', '하나입니다', 1],
  ])('counts %s', (_name, text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});
