import {textsOf} from '../article-texts.ts';
import {datesIn} from '../dates-in-text.ts';
import type {Problem} from '../finding.ts';
import {placeIn} from '../place-in-text.ts';
import type {ArticleRule} from '../rule.ts';

export const pastDates: ArticleRule = {
  code: 'BARO058',
  severity: 'hint',
  severityInChange: 'error',
  level: 'article',
  summary: '지난 기한이 글에 남아 있지 않게 합니다.',
  example: {bad: 'details: 2025년 3월 31일까지 신청합니다.', good: 'details: 해마다 3월에 신청합니다.'},
  check(file, {today}) {
    const {validUntil, verified} = file.value;
    const problems: Problem[] = textsOf(file.value, 'sources', 'verified').flatMap(({at, text}) =>
      datesIn(text)
        .filter(({date, isDeadline}) => isDeadline && date < today)
        .map(({written}) => ({
          at: placeIn(file, at, written),
          message: `지난 날짜입니다: ${written}`,
          fix: '새 날짜를 확인해 고치시거나 지워 주십시오',
        })),
    );
    if (validUntil !== undefined && validUntil < today && verified !== undefined && verified.on <= validUntil)
      problems.push({
        at: ['validUntil'],
        message: `${validUntil}에 끝난 글입니다`,
        fix: '다시 하는 일이면 날짜를 고쳐 확인하시고, 끝난 일이면 글을 지워 주십시오',
      });
    return problems;
  },
};
