import type {ArticleRule} from '../rule.ts';

export const https: ArticleRule = {
  code: 'BARO046',
  severity: 'hint',
  level: 'article',
  summary: '근거 주소는 https://로 적습니다.',
  check: ({value}) =>
    (value.sources ?? []).flatMap(({url}, index) =>
      url.startsWith('https://')
        ? []
        : [
            {
              at: ['sources', index, 'url'],
              message: '암호화되지 않은 주소입니다',
              fix: 'https:// 주소가 있으면 바꿔 주십시오',
            },
          ],
    ),
};
