import {isScalar} from 'yaml';
import type {ArticleRule} from '../rule.ts';

export const quotedPhone: ArticleRule = {
  code: 'BARO045',
  severity: 'error',
  level: 'article',
  summary: '전화번호는 따옴표로 감쌉니다.',
  example: {
    bad: 'contacts:\n  - { name: 콜센터, phone: 051-120 }',
    good: 'contacts:\n  - { name: 콜센터, phone: "051-120" }',
  },
  check: ({value, text, nodeAt}) =>
    // Asking for nodes costs: only where a number follows without a quote.
    (/phone: *\d/.test(text) ? (value.contacts ?? []) : []).flatMap(({phone}, index) => {
      const at = ['contacts', index, 'phone'];
      const node = nodeAt(at);
      return isScalar(node) && node.type === 'PLAIN'
        ? [{at, message: '전화번호에 따옴표가 없습니다', fix: `"${phone}"처럼 따옴표로 감싸 주십시오`}]
        : [];
    }),
};
