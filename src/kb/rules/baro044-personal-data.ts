import type {TextRule} from '../rule.ts';

/** A resident registration number (six digits, hyphen, seven digits), or a mobile number but the 0000 ones of examples. */
const PERSONAL = /(?<!\d)(?:\d{6}-[1-8]\d{6}|01[016-9][- ]?(?!0000)\d{3,4}[- ]?\d{4})(?!\d)/g;

export const personalData: TextRule = {
  code: 'BARO044',
  severity: 'error',
  level: 'text',
  summary: '개인의 주민등록번호와 휴대전화 번호를 적지 않습니다.',
  check: (text) =>
    [...text.matchAll(PERSONAL)].map(({index}) => ({
      at: index,
      message: '개인정보로 보이는 번호가 있습니다',
      fix: '지워 주십시오. 기관의 대표 번호만 적을 수 있습니다',
    })),
};
