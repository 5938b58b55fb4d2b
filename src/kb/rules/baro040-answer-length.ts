import type {ArticleRule} from '../rule.ts';
import {sentencesOf, speechSeconds} from '../speech.ts';

const MOST_SENTENCES = 3;
/** Past half a minute a caller no longer follows (the longest of 404 good answers takes 31 seconds). */
const MOST_SECONDS = 32;

export const answerLength: ArticleRule = {
  code: 'BARO040',
  severity: 'error',
  level: 'article',
  summary: '읽어 드리는 답은 세 문장, 소리 내어 32초를 넘지 않습니다.',
  example: {
    bad: 'answer: 창구로 오십니다. 신분증을 냅니다. 사진을 냅니다. 돈을 냅니다.',
    good: 'answer: 신분증과 사진, 수수료를 가지고 창구로 오시면 됩니다.',
  },
  check({value}) {
    const sentences = sentencesOf(value.answer).length;
    const seconds = Math.round(speechSeconds(value.answer));
    const fix = '꼭 필요한 말만 남기고, 나머지는 steps, watchOut, details로 옮겨 주십시오';
    if (sentences > MOST_SENTENCES)
      return [{at: ['answer'], message: `답이 ${sentences}문장입니다(세 문장까지)`, fix}];
    if (seconds > MOST_SECONDS)
      return [
        {at: ['answer'], message: `읽는 데 ${seconds}초쯤 걸리는 답입니다(${MOST_SECONDS}초까지)`, fix},
      ];
    return [];
  },
};
