import type {TextRule} from '../rule.ts';

export const conflictMarker: TextRule = {
  code: 'BARO026',
  severity: 'error',
  level: 'text',
  summary: '합치다가 부딪힌 자리(<<<<<<<, =======, >>>>>>>)를 남기지 않습니다.',
  example: {
    bad: '<<<<<<< HEAD\nfee: "무료"\n=======\nfee: "유료"\n>>>>>>> 수수료',
    good: 'fee: "무료"',
  },
  check: (text) =>
    [...text.matchAll(/^(?:<{7}|\|{7}|>{7})(?= |$)|^={7}$/gm)].map(({index, 0: marker}) => ({
      at: index,
      message: `합치다가 부딪힌 자리가 남아 있습니다(${marker})`,
      fix: '두 내용 가운데 맞는 것만 남기고 <<<<<<<, =======, >>>>>>> 줄을 지워 주십시오',
    })),
};
