import type {TextRule} from '../rule.ts';

export const trailingSpace: TextRule = {
  code: 'BARO024',
  severity: 'hint',
  level: 'text',
  summary: '줄 끝에 빈칸을 남기지 않습니다.',
  example: {bad: 'fee: "무료" ', good: 'fee: "무료"'},
  check: (text) =>
    [...text.matchAll(/[ \t]+$/gm)].map(({index}) => ({
      at: index,
      message: '줄 끝에 빈칸이 있습니다',
      fix: '지워 주십시오',
    })),
};
