import type {PullDocument} from './documents-knowledge-base.ts';
import {type Page, paragraph, styled} from './page.ts';

/** More are counted, not named. */
const MOST_NAMED = 10;

/** What a pull has brought, article by article. */
export function pullPage({updated, to, changes}: PullDocument): Page {
  const version = styled('faint', ` (${to.slice(0, 7)})`);
  if (!updated) return [paragraph([styled('good', '이미 가장 새로운 지식 베이스입니다'), version])];
  const kinds = [
    ['새 글', changes.added],
    ['고친 글', changes.changed],
    ['없어진 글', changes.removed],
  ] as const;
  return [
    paragraph([styled('good', '지식 베이스를 새로 받았습니다'), version]),
    ...kinds.flatMap(([label, articles]) =>
      articles.length === 0
        ? []
        : [
            paragraph(styled('strong', `${label} ${articles.length}건`), 2),
            ...articles
              .slice(0, MOST_NAMED)
              .map(({id, title}) => paragraph([title, '  ', styled('faint', id)], 4, 6)),
            ...(articles.length > MOST_NAMED
              ? [paragraph(styled('faint', `그 밖에 ${articles.length - MOST_NAMED}건`), 4)]
              : []),
          ],
    ),
    ...(kinds.every(([, articles]) => articles.length === 0)
      ? [paragraph('글은 그대로이고, 글 밖의 파일이 바뀌었습니다.', 2)]
      : []),
  ];
}
