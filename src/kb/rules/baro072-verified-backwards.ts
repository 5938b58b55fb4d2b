import type {BaseRule} from '../rule.ts';

export const verifiedBackwards: BaseRule = {
  code: 'BARO072',
  severity: 'error',
  level: 'base',
  summary: '확인한 날은 앞으로만 갑니다.',
  example: {
    earlier: 'verified: { on: 2026-02-01, by: 민원과 }',
    bad: 'verified: { on: 2026-01-05, by: 민원과 }',
    good: 'verified: { on: 2026-03-10, by: 민원과 }',
  },
  check(files, {earlier}) {
    const before = new Map(
      earlier?.articles.flatMap(({value}) => (value?.verified ? [[value.id, value.verified.on]] : [])),
    );
    return files.flatMap((file) => {
      const on = before.get(file.value.id);
      if (on === undefined || file.value.verified === undefined || file.value.verified.on >= on) return [];
      return [
        {
          file,
          problem: {
            at: ['verified', 'on'],
            message: `확인한 날이 이전 기록(${on})보다 앞섭니다`,
            fix: '이번에 확인한 날을 적어 주십시오',
          },
        },
      ];
    });
  },
};
