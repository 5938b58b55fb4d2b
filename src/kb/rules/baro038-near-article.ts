import type {Article} from '../article.ts';
import {nearPairs} from '../near-pairs.ts';
import type {BaseRule} from '../rule.ts';

/** Neighbouring articles share 22 % of their words at most (measured on 404); copies share nearly all. */
const ALIKE = 0.6;

export const nearArticle: BaseRule = {
  code: 'BARO038',
  severity: 'error',
  level: 'base',
  summary: '거의 같은 글을 둘 두지 않습니다.',
  example: {
    bad: 'answer: 여권을 잃어버리셨으면 분실 신고를 하시고 재발급을 신청하시면 됩니다.',
    good: 'answer: 신분증과 사진, 수수료를 가지고 창구로 오시면 됩니다.',
    beside: {
      'articles/passport/passport-gone.yaml':
        'id: passport-gone\ntitle: 없어진 여권\nquestions: [여권이 없어졌어요]\nanswer: 여권을 잃어버리셨으면 분실 신고를 하시고 재발급을 신청하시면 됩니다.\nowner: 민원과',
    },
  },
  check(files) {
    const words = files.map(({value}) => new Set(wordingOf(value).match(/[\p{L}\p{N}]+/gu)));
    return nearPairs(words, ALIKE).flatMap(({first, second, likeness}) => {
      const [one, other] = [files[first], files[second]];
      if (one === undefined || other === undefined) return [];
      return [
        {
          file: other,
          problem: {
            at: ['answer'],
            message: `내용의 ${Math.round(100 * likeness)}%가 같은 글이 있습니다: ${one.path}`,
            fix: '하나로 합치시고 related나 askFirst의 see로 이어 주십시오',
          },
        },
      ];
    });
  },
};

/** What makes an article itself. Titles, questions and contacts are often alike by nature. */
function wordingOf({answer, steps = [], watchOut = [], details = ''}: Article): string {
  return [answer, ...steps, ...watchOut, details].join('\n');
}
