import {gramsOf, nearPairs} from '../near-pairs.ts';
import type {BaseRule} from '../rule.ts';

/** Above this the two say the same but for a particle: "여권 재발급 어떻게 해요", "여권 재발급은 어떻게 해요". */
const ALIKE = 0.8;

export const nearQuestion: BaseRule = {
  code: 'BARO037',
  severity: 'hint',
  level: 'base',
  summary: '두 글이 거의 같은 질문을 나누어 갖지 않습니다.',
  example: {
    bad: 'questions: [여권을 잃어버렸는데요]',
    good: 'questions: [여권 새로 만들려고요]',
    beside: {
      'articles/passport/passport-find.yaml':
        'id: passport-find\ntitle: 여권 찾기\nquestions: [여권을 잃어버렸는데]\nanswer: 유실물 누리집에서 찾아보시면 됩니다.\nowner: 민원과',
    },
  },
  check(files) {
    const questions = files.flatMap((file) =>
      file.value.questions.map((text, index) => ({file, index, text, key: text.replace(/[\s?!.,]/g, '')})),
    );
    const grams = questions.map(({text}) => gramsOf(text, 2));
    return nearPairs(grams, ALIKE).flatMap(({first, second}) => {
      const [one, other] = [questions[first], questions[second]];
      // The same in one file only costs its writer a line; the very same in two is BARO035.
      if (one === undefined || other === undefined || one.file === other.file || one.key === other.key)
        return [];
      return [
        {
          file: other.file,
          problem: {
            at: ['questions', other.index],
            message: `다른 글의 질문과 거의 같습니다: "${one.text}" (${one.file.path})`,
            fix: '더 잘 답하는 글에만 남기시거나, 무엇이 다른지 드러나게 고쳐 주십시오',
          },
        },
      ];
    });
  },
};
