import type {BaseRule} from '../rule.ts';
import {firstClaims} from './first-claims.ts';

export const duplicateTitle: BaseRule = {
  code: 'BARO034',
  severity: 'error',
  level: 'base',
  summary: '제목은 글마다 다릅니다.',
  example: {bad: 'title: 여권 분실신고', good: 'title: 여권 분실신고 취소'},
  check: (files) =>
    firstClaims(files, ({value}) => [{key: value.title.replace(/\s/g, ''), at: ['title']}]).map(
      ({file, at, firstPath}) => ({
        file,
        problem: {
          at,
          message: `같은 제목의 글이 있습니다: ${firstPath}`,
          fix: '무엇이 다른지 제목에 드러내 주십시오',
        },
      }),
    ),
};
