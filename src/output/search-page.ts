import type {IndexedArticle} from '../search/article-index.ts';
import type {EmergencyNotice} from '../search/emergency.ts';
import type {Hit, SearchOutcome} from '../search/search.ts';
import {type ArticleView, essentialsPage, headPage, stateSpan} from './article-page.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

export interface SearchView {
  query: string;
  outcome: SearchOutcome;
  /** The article of the first hit, whole. */
  first: IndexedArticle | undefined;
  /** Titles of the articles that the first hit leads to, by id. */
  titles: ReadonlyMap<string, string>;
  /** Explains a hit, where that was asked for. */
  why: ((hit: Hit) => string[]) | undefined;
}

/** What is urgent, then the first answer ready to be read aloud, then the others by title. */
export function searchPage(view: SearchView): Page {
  const {emergency, readAs, hits} = view.outcome;
  return [
    ...(emergency === null ? [] : emergencyPage(emergency)),
    ...(readAs === undefined
      ? []
      : [paragraph(styled('faint', `"${view.query}" → "${readAs}"(으)로 읽었습니다.`))]),
    ...(hits[0] === undefined || view.first === undefined
      ? nothingPage(view)
      : answerPage(view, hits[0], view.first)),
  ];
}

function emergencyPage({phone, say}: EmergencyNotice): Page {
  return [paragraph([styled('alarm', `[긴급] ${phone}`), `  ${say}`], 0, 2), BLANK];
}

function answerPage({outcome, titles, why}: SearchView, first: Hit, article: IndexedArticle): Page {
  const view: ArticleView = {article, state: first.state, titles};
  const others = outcome.hits.slice(1);
  return [
    ...(outcome.confidence === 'low'
      ? [paragraph(styled('warning', '정확히 맞는 글이 아닐 수 있습니다. 확인하고 안내해 주십시오.'))]
      : []),
    ...headPage(view),
    ...reasons(first, why),
    BLANK,
    ...essentialsPage(view),
    ...(others.length > 0 ? [BLANK, paragraph(styled('faint', '다른 글'))] : []),
    ...others.flatMap((hit) => [otherRow(hit), ...reasons(hit, why)]),
    BLANK,
    paragraph(styled('faint', `전체 보기: baro show ${article.id}   문자: baro show ${article.id} --sms`)),
  ];
}

function reasons(hit: Hit, why: SearchView['why']): Page {
  return (why?.(hit) ?? []).map((reason) => paragraph(styled('accent', `· ${reason}`), 4, 6));
}

function otherRow({article, state}: Hit) {
  const mark = state === 'verified' || state === 'unverified' ? [] : [' ', stateSpan(state)];
  return paragraph(
    [article.title, ...mark, '  ', styled('faint', `${article.categoryLabel} ${article.id}`)],
    2,
    4,
  );
}

function nothingPage({query, outcome}: SearchView): Page {
  return [
    paragraph([styled('warning', '없음'), `  "${query}"에 맞는 글이 지식 베이스에 없습니다.`]),
    paragraph('추측해서 안내하지 마시고, 확인한 뒤 다시 전화드리겠다고 말씀해 주십시오.', 2),
    ...(outcome.nearest.length > 0 ? [paragraph(styled('faint', '비슷한 것'), 2)] : []),
    ...outcome.nearest.map(({title, id}) => paragraph([title, '  ', styled('faint', id)], 4, 6)),
  ];
}
