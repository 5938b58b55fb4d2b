import type {BaseRule} from '../rule.ts';
import {firstClaims} from './first-claims.ts';

export const duplicateId: BaseRule = {
  code: 'BARO031',
  severity: 'error',
  level: 'base',
  summary: 'id는 지식 베이스에서 하나뿐입니다.',
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
