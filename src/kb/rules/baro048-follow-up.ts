import type {ArticleRule} from '../rule.ts';

export const followUp: ArticleRule = {
  code: 'BARO048',
  severity: 'hint',
  level: 'article',
  summary: '보내 드릴 문자(sms), 함께 안내할 글(related), 근거(sources)를 적습니다.',
  example: {
    bad: 'title: 여권 신청',
    good: 'sms: 여권 안내\nrelated:\n  - { id: passport-lost, because: 함께 물으십니다 }\nsources: []',
  },
  check({value}) {
    const missing = [
      ...(value.sms === undefined ? ['sms'] : []),
      ...(value.related === undefined ? ['related'] : []),
      ...(value.sources === undefined ? ['sources'] : []),
    ];
    return missing.length === 0
      ? []
      : [
          {
            at: ['id'],
            message: `아직 없는 항목: ${missing.join(', ')}`,
            fix: '채워 주시면 상담사가 더 빨리 안내합니다. 근거가 없으면 sources: [] 로 적어 주십시오',
          },
        ];
  },
};
