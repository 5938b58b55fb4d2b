import type {CenterRule} from '../rule.ts';

export const openingHours: CenterRule = {
  code: 'BARO053',
  severity: 'error',
  level: 'center',
  summary: '상담을 시작하는 시각은 끝나는 시각보다 앞섭니다.',
  example: {file: 'center.yaml', bad: withHours('18:30', '08:30'), good: withHours('08:30', '18:30')},
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

function withHours(open: string, close: string): string {
  return `name: 가람시 120 콜센터
city: 가람
phone: "051-120"
areaCode: "051"
hours: { open: "${open}", close: "${close}" }
greeting: 무엇을 도와드릴까요?
closing: 좋은 하루 되십시오.
districts: [중구, 기장군]`;
}
