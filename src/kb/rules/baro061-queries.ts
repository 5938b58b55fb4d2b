import type {BaseRule} from '../rule.ts';
import {idsOf} from './known-ids.ts';

export const queryTargets: BaseRule = {
  code: 'BARO061',
  severity: 'error',
  level: 'base',
  summary: 'queries.yaml은 있는 글을 가리킵니다.',
  example: {
    file: 'queries.yaml',
    bad: '분실:\n  여권 잃어버렸어요: passport-lots',
    good: '분실:\n  여권 잃어버렸어요: passport-lost',
  },
  check(_files, base) {
    const {queries} = base;
    if (queries?.value === undefined) return [];
    const known = idsOf(base);
    return Object.entries(queries.value).flatMap(([situation, said]) =>
      Object.entries(said).flatMap(([words, expected]) =>
        [expected ?? []]
          .flat()
          .filter((id) => !known.has(id))
          .map((id) => ({
            file: queries,
            problem: {
              at: [situation, words],
              message: `없는 글을 가리킵니다: ${id}`,
              fix: '글을 지우셨으면 이 줄도 지우시고, 답하는 다른 글이 있으면 그 id로 고쳐 주십시오',
            },
          })),
      ),
    );
  },
};
