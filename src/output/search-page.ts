import type {Hit, SearchOutcome} from '../search/search.ts';
import {type ArticleView, essentialsPage, headPage, stateSpan} from './article-page.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

export interface SearchView {
  query: string;
  outcome: SearchOutcome;
  /** Titles of the articles that the first hit leads to, by id. */
  titles: ReadonlyMap<string, string>;
}

/** The first answer ready to be read aloud, then the others by title. */
export function searchPage({query, outcome, titles}: SearchView): Page {
  const [first, ...others] = outcome.hits;
  if (first === undefined) return nothingPage(query);
  const view: ArticleView = {article: first.article, state: first.state, titles};
  return [
    ...(outcome.confidence === 'low'
      ? [paragraph(styled('warning', '정확히 맞는 글이 아닐 수 있습니다.'))]
      : []),
    ...headPage(view),
    BLANK,
    ...essentialsPage(view),
    ...(others.length > 0 ? [BLANK, paragraph(styled('faint', '다른 글'))] : []),
    ...others.map(otherRow),
    BLANK,
    paragraph(
      styled('faint', `전체 보기: baro show ${first.article.id}   문자: baro show ${first.article.id} --sms`),
    ),
  ];
}

function otherRow({article, state}: Hit) {
  const mark = state === 'verified' || state === 'unverified' ? [] : [' ', stateSpan(state)];
  return paragraph(
    [article.title, ...mark, '  ', styled('faint', `${article.categoryLabel} ${article.id}`)],
    2,
    4,
  );
}

function nothingPage(query: string): Page {
  return [
    paragraph([styled('warning', '없음'), `  "${query}"에 맞는 글이 지식 베이스에 없습니다.`]),
    paragraph('추측해서 안내하지 마시고, 확인한 뒤 다시 전화드리겠다고 말씀해 주십시오.', 2),
  ];
}
