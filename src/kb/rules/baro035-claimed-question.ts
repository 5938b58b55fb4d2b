import type {BaseRule} from '../rule.ts';
import {firstClaims} from './first-claims.ts';

export const claimedQuestion: BaseRule = {
  code: 'BARO035',
  severity: 'error',
  level: 'base',
  summary: '한 질문은 한 글에만 적습니다.',
  example: {bad: 'questions: [여권을 잃어버렸어요]', good: 'questions: [여권 새로 만들려고요]'},
  check: (files) =>
    firstClaims(files, ({value}) =>
      value.questions.map((question, index) => ({
        key: question.replace(/[\s?!.,]/g, ''),
        at: ['questions', index],
      })),
    ).map(({file, at, firstPath}) => ({
      file,
      problem: {
        at,
        message: `같은 질문이 이미 있습니다: ${firstPath}`,
        fix: '더 잘 답하는 글에만 남기고, 다른 글은 related로 이어 주십시오',
      },
    })),
};
