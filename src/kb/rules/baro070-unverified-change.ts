import {isDeepStrictEqual} from 'node:util';
import type {Article} from '../article.ts';
import type {BaseRule} from '../rule.ts';

/** What a counselor tells callers as true; the rest only helps to find and to order it. */
const FACTS = [
  'answer',
  'askFirst',
  'bring',
  'steps',
  'fee',
  'duration',
  'where',
  'byDistrict',
  'watchOut',
  'easierWay',
  'details',
  'contacts',
  'sms',
  'validFrom',
  'validUntil',
] as const satisfies (keyof Article)[];

export const unverifiedChange: BaseRule = {
  code: 'BARO070',
  severity: 'error',
  level: 'base',
  summary: '확인된 글의 사실을 고치면 확인한 기록(verified)도 새로 적습니다.',
  example: {
    earlier: 'fee: "무료"\nverified: { on: 2026-01-05, by: 민원과 }',
    bad: 'fee: "유료"\nverified: { on: 2026-01-05, by: 민원과 }',
    good: 'fee: "유료"\nverified: { on: 2026-03-10, by: 민원과 }',
  },
  check(files, {earlier}) {
    const before = new Map(earlier?.articles.flatMap(({value}) => (value ? [[value.id, value]] : [])));
    return files.flatMap((file) => {
      const old = before.get(file.value.id);
      if (old?.verified === undefined || !isDeepStrictEqual(old.verified, file.value.verified)) return [];
      return FACTS.filter((field) => !isDeepStrictEqual(old[field], file.value[field])).map((field) => ({
        file,
        problem: {
          at: file.value[field] === undefined ? ['verified'] : [field],
          message: `확인된 사실(${field})이 바뀌었는데 확인한 기록이 그대로입니다`,
          fix: `확인하셨으면 baro kb verify ${file.value.id} 로 새로 적으시고, 아직이면 verified를 지워 주십시오`,
        },
      }));
    });
  },
};
