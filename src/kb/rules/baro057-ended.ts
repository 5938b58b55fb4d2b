import type {ArticleRule} from '../rule.ts';

export const ended: ArticleRule = {
  code: 'BARO057',
  severity: 'error',
  level: 'article',
  summary: '끝난 내용(validUntil)을 새로 적지 않습니다.',
  example: {bad: 'validUntil: 2025-12-31', good: 'validUntil: 2027-12-31'},
  check({value: {validUntil, verified}}, {today}) {
    // An article that was checked while it was true has ended in its time: BARO058 only reminds of it.
    if (validUntil === undefined || validUntil >= today) return [];
    if (verified !== undefined && verified.on <= validUntil) return [];
    return [
      {
        at: ['validUntil'],
        message: `이미 지난 날에 끝나는 글입니다: ${validUntil}`,
        fix: '해가 맞는지 확인해 주십시오. 정말 끝난 일이면 글을 지워 주십시오',
      },
    ];
  },
};
