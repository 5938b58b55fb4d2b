import type {TextRule} from '../rule.ts';

export const personalData: TextRule = {
  code: 'BARO044',
  severity: 'error',
  level: 'text',
  summary: '주민등록번호, 휴대전화, 카드, 계좌처럼 개인의 번호를 적지 않습니다.',
  example: {bad: 'details: 담당자 010-1234-5678', good: 'details: 담당 부서로 연결합니다.'},
  check: (text, {skills}) =>
    skills
      .personalData(text)
      // 010-0000-… belong to nobody: examples use them.
      .filter(({written}) => !/^01\d\D?0000/.test(written))
      .map(({at, kind}) => ({
        at,
        message: `${kind}(으)로 보이는 번호가 있습니다`,
        fix: '지워 주십시오. 기관의 대표 번호만 적을 수 있습니다',
      })),
};
