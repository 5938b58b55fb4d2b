import {changesPage} from './changes-page.ts';
import type {PullDocument} from './documents-knowledge-base.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

/** More articles than a screen holds are not told one by one. */
const MOST_TOLD = 10;

/** What a pull has brought. */
export function pullPage({updated, from, to, articles, files}: PullDocument): Page {
  const version = styled('faint', ` (${to.slice(0, 7)})`);
  if (!updated) return [paragraph([styled('good', '이미 가장 새로운 지식 베이스입니다'), version])];
  const left = articles.length - MOST_TOLD;
  return [
    paragraph([styled('good', '지식 베이스를 새로 받았습니다'), version]),
    BLANK,
    ...changesPage({articles: articles.slice(0, MOST_TOLD), files}),
    ...(left > 0
      ? [
          paragraph(
            `그 밖에 글 ${left}건이 더 바뀌었습니다. 모두 보시려면: baro kb changes --since ${from?.slice(0, 7)}`,
          ),
        ]
      : []),
  ];
}
