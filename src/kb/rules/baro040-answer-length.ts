import type {ArticleRule} from '../rule.ts';

const MOST_SENTENCES = 3;
/** About 30 seconds read aloud at six syllables a second: past that a caller no longer follows. */
const MOST_SYLLABLES = 180;

export const answerLength: ArticleRule = {
  code: 'BARO040',
  severity: 'error',
  level: 'article',
  summary: '읽어 드리는 답은 세 문장, 180음절을 넘지 않습니다.',
  check({value}) {
    const sentences = value.answer.match(/[.?!](?=\s|$)/g)?.length ?? 0;
    const syllables = value.answer.match(/[가-힣0-9a-zA-Z]/g)?.length ?? 0;
    const fix = '꼭 필요한 말만 남기고, 나머지는 steps, watchOut, details로 옮겨 주십시오';
    if (sentences > MOST_SENTENCES)
      return [{at: ['answer'], message: `답이 ${sentences}문장입니다(세 문장까지)`, fix}];
    if (syllables > MOST_SYLLABLES)
      return [{at: ['answer'], message: `답이 ${syllables}음절입니다(${MOST_SYLLABLES}음절까지)`, fix}];
    return [];
  },
};
