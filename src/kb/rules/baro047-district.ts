import type {ArticleRule} from '../rule.ts';

export const district: ArticleRule = {
  code: 'BARO047',
  severity: 'error',
  level: 'article',
  summary: 'byDistrict의 이름은 center.yaml에 있는 구·군입니다.',
  example: {
    bad: 'byDistrict:\n  없는구: 창구에서 확인 후 안내합니다.',
    good: 'byDistrict:\n  중구: 창구에서 확인 후 안내합니다.',
  },
  check({value}, {center}) {
    const known = center.value?.districts;
    if (known === undefined) return [];
    return Object.keys(value.byDistrict ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => ({
        at: ['byDistrict', name],
        message: `모르는 구·군입니다: ${name}`,
        fix: `다음 가운데 하나로 적어 주십시오: ${known.join(', ')}`,
      }));
  },
};
