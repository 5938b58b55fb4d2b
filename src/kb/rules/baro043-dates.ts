import type {Problem} from '../finding.ts';
import type {ArticleRule} from '../rule.ts';

export const dates: ArticleRule = {
  code: 'BARO043',
  severity: 'error',
  level: 'article',
  summary: '확인한 날은 오늘까지이고, 시작한 날은 끝나는 날보다 늦지 않습니다.',
  example: {
    bad: 'validFrom: 2026-03-02\nvalidUntil: 2026-03-01',
    good: 'validFrom: 2026-03-02\nvalidUntil: 2026-12-31',
  },
  check({value}, {today}) {
    const problems: Problem[] = [];
    if (value.verified !== undefined && value.verified.on > today) {
      problems.push({
        at: ['verified', 'on'],
        message: '확인한 날이 앞날입니다',
        fix: '실제로 확인한 날을 적어 주십시오',
      });
    }
    if (
      value.validFrom !== undefined &&
      value.validUntil !== undefined &&
      value.validFrom > value.validUntil
    ) {
      problems.push({
        at: ['validUntil'],
        message: '끝나는 날이 시작하는 날보다 앞섭니다',
        fix: '두 날짜를 확인해 주십시오',
      });
    }
    return problems;
  },
};
