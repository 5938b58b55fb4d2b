import type {CenterRule} from '../rule.ts';

export const openingHours: CenterRule = {
  code: 'BARO053',
  severity: 'error',
  level: 'center',
  summary: '상담을 시작하는 시각은 끝나는 시각보다 앞섭니다.',
  check: ({hours}) =>
    hours.open < hours.close
      ? []
      : [
          {
            at: ['hours', 'close'],
            message: '끝나는 시각이 시작하는 시각보다 앞섭니다',
            fix: '두 시각을 확인해 주십시오',
          },
        ],
};
