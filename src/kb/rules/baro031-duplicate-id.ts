import type {BaseRule} from '../rule.ts';
import {firstClaims} from './first-claims.ts';

export const duplicateId: BaseRule = {
  code: 'BARO031',
  severity: 'error',
  level: 'base',
  summary: 'id는 지식 베이스에서 하나뿐입니다.',
  example: {
    file: 'articles/waste/passport-lost.yaml',
    bad: 'id: passport-lost\ntitle: 버린 여권\nquestions: [여권을 버렸어요]\nanswer: 분실 신고를 하시면 됩니다.\nowner: 민원과',
    good: 'id: waste-passport\ntitle: 버린 여권\nquestions: [여권을 버렸어요]\nanswer: 분실 신고를 하시면 됩니다.\nowner: 민원과',
  },
  check: (files) =>
    firstClaims(files, ({value}) => [{key: value.id, at: ['id']}]).map(({file, at, key, firstPath}) => ({
      file,
      problem: {
        at,
        message: `같은 id의 글이 이미 있습니다: ${key} (${firstPath})`,
        fix: '새 id를 지어 주십시오',
      },
    })),
};
