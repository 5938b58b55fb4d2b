import type {Problem} from '../finding.ts';
import {placeIn} from '../place-in-text.ts';
import type {ArticleRule} from '../rule.ts';
import {cp949Bytes, LMS_BYTES, unsendable} from '../text-message.ts';

export const textMessage: ArticleRule = {
  code: 'BARO042',
  severity: 'error',
  level: 'article',
  summary: '문자(sms)는 보낼 수 있는 글자로 2,000바이트까지 적습니다.',
  example: {bad: 'sms: "여권 안내 😀"', good: 'sms: "여권 안내"'},
  check(file) {
    const {value} = file;
    if (value.sms === undefined) return [];
    const problems: Problem[] = unsendable(value.sms).map((character) => ({
      at: placeIn(file, ['sms'], character),
      message: `문자로 보낼 수 없는 글자가 있습니다: ${character}`,
      fix: '다른 글자로 바꿔 주십시오(• → ·, – → -, ₩ → 원)',
    }));
    const bytes = cp949Bytes(value.sms);
    if (bytes > LMS_BYTES)
      problems.push({
        at: ['sms'],
        message: `문자가 ${bytes}바이트입니다(LMS는 ${LMS_BYTES}바이트까지)`,
        fix: '줄여 주십시오',
      });
    return problems;
  },
};
