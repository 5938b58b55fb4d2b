import type {ArticleState} from '../kb/state.ts';
import type {IndexedArticle} from '../search/article-index.ts';
import {columnsOf, padToColumns} from './columns.ts';
import {BLANK, type Page, type Paragraph, paragraph, type Span, type Style, styled} from './page.ts';

export interface ArticleView {
  article: IndexedArticle;
  state: ArticleState;
  /** Titles of the articles it leads to, by id. */
  titles: ReadonlyMap<string, string>;
}

/** What a digit leads to: an answer of the article's own, or another article. */
export type ArticleLink = {label: string} & ({answer: string} | {see: string});

/** Choices first, in the order of the questions, then related articles: the digits they are chosen by count through. */
export function linksOf({askFirst, related}: Pick<IndexedArticle, 'askFirst' | 'related'>): ArticleLink[] {
  const choices = (askFirst ?? []).flatMap(({choices}) =>
    choices.map(
      ({label, see, answer}): ArticleLink =>
        see === undefined ? {label, answer: answer ?? ''} : {label, see},
    ),
  );
  return [...choices, ...(related ?? []).map(({id, because}) => ({label: because, see: id}))];
}

const STATES: Readonly<Record<ArticleState, [label: string, style: Style]>> = {
  verified: ['확인됨', 'good'],
  unverified: ['미확인', 'warning'],
  due: ['확인 기한 지남', 'warning'],
  expired: ['기간 아님', 'alarm'],
  broken: ['파일 오류: 이전 내용', 'alarm'],
};

export function stateSpan(state: ArticleState): Span {
  const [label, style] = STATES[state];
  return styled(style, `[${label}]`);
}

/** A whole article: what is read aloud first, then what else a counselor may need, in the order of a call. */
export function articlePage(view: ArticleView): Page {
  return [...headPage(view), BLANK, ...detailPage(view), BLANK, ...recordPage(view)];
}

/** What a call has settled about an article: where the caller lives, and what was answered to its question. */
export interface Settled {
  district: string | undefined;
  branch: {label: string; answer: string} | undefined;
}

/** An article beside a call: the same, with what the call has settled before the answer that holds for everybody. */
export function callPage(view: ArticleView, settled: Settled): Page {
  const [title, ...answer] = headPage(view);
  return [
    ...(title === undefined ? [] : [title]),
    ...settledPage(view.article, settled),
    ...answer,
    ...districtPage(view.article, settled),
    BLANK,
    ...detailPage(view),
    BLANK,
    ...recordPage(view),
  ];
}

/** The answer to the question that was asked, and the one for the caller's district: what is read aloud next. */
function settledPage({byDistrict}: IndexedArticle, {district, branch}: Settled): Page {
  const local = district === undefined ? undefined : byDistrict?.[district];
  return [
    ...(branch === undefined ? [] : [settledAnswer(branch.label, branch.answer)]),
    ...(local === undefined || district === undefined ? [] : [settledAnswer(district, local)]),
  ].flatMap((answer) => [answer, BLANK]);
}

function settledAnswer(label: string, answer: string): Paragraph {
  return paragraph([styled('accent', `[${label}] `), answer.trim()], 2);
}

/** Where the answer differs by district and there is none yet for the caller's. */
function districtPage({byDistrict}: IndexedArticle, {district}: Settled): Page {
  if (byDistrict === undefined || (district !== undefined && byDistrict[district] !== undefined)) return [];
  const text =
    district === undefined
      ? '먼저 여쭙기: 어느 구·군에 사십니까?'
      : `${district}: 따로 적힌 답이 없습니다. 구청에 확인해 주십시오.`;
  return [BLANK, paragraph(styled('accent', text), 2)];
}

/** Title, state and the spoken answer. */
export function headPage({article, state}: ArticleView): Page {
  return [
    paragraph([
      styled('strong', article.title),
      '  ',
      styled('faint', article.categoryLabel),
      ' ',
      stateSpan(state),
    ]),
    paragraph(article.answer.trim(), 2),
  ];
}

/** What a counselor adds while the caller is on the line. */
export function essentialsPage({article, titles}: ArticleView): Page {
  return [
    ...askFirst(article, titles),
    ...labelled('준비물', article.bring?.join(' · ')),
    ...labelled('수수료', article.fee),
    ...labelled('조심할 것', article.watchOut, 'warning'),
    ...contacts(article),
  ];
}

function detailPage({article, titles}: ArticleView): Page {
  const districts = Object.entries(article.byDistrict ?? {}).map(([name, text]) => `${name}: ${text}`);
  return [
    ...askFirst(article, titles),
    ...labelled('준비물', article.bring),
    ...labelled(
      '순서',
      article.steps?.map((step, at) => `${at + 1}. ${step}`),
    ),
    ...labelled('수수료', article.fee),
    ...labelled('기간', article.duration),
    ...labelled('어디서', article.where),
    ...labelled('구·군', districts),
    ...labelled('조심할 것', article.watchOut, 'warning'),
    ...labelled('더 쉬운 길', article.easierWay, 'good'),
    ...related(article, titles),
    ...contacts(article),
    ...labelled('설명', article.details?.trim()),
  ];
}

function related({askFirst, related}: IndexedArticle, titles: ReadonlyMap<string, string>): Page {
  const before = linksOf({askFirst}).length;
  return (related ?? []).map(({id, because}, at) =>
    row(at === 0 ? '함께 안내' : '', [
      styled('accent', `${before + at + 1} `),
      `${titles.get(id) ?? id} (${id}): ${because}`,
    ]),
  );
}

function recordPage({article}: ArticleView): Page {
  const {verified, validFrom, validUntil} = article;
  return [
    ...labelled('담당', article.owner),
    ...labelled(
      '근거',
      article.sources?.length
        ? article.sources.map(({title, url}) => `${title} ${url}`)
        : '적힌 근거가 없습니다',
    ),
    ...labelled(
      '확인',
      verified
        ? `${verified.on} ${verified.by}`
        : '아직 확인되지 않은 내용입니다. 수치는 담당 부서에 확인하고 안내해 주십시오',
    ),
    ...labelled(
      '유효 기간',
      validFrom || validUntil ? `${validFrom ?? ''} ~ ${validUntil ?? ''}` : undefined,
    ),
    ...labelled('파일', article.file),
  ];
}

function askFirst({askFirst}: IndexedArticle, titles: ReadonlyMap<string, string>): Page {
  let number = 0;
  return (askFirst ?? []).flatMap(({ask, choices}) => [
    ...labelled('먼저 여쭙기', ask, 'accent'),
    ...choices.map(({label, see, answer}) =>
      entry([
        styled('accent', `${++number} ${label}`),
        ' → ',
        see === undefined ? (answer ?? '') : `${titles.get(see) ?? see} (${see})`,
      ]),
    ),
  ]);
}

function contacts(article: IndexedArticle): Page {
  const lines = article.contacts?.map(({name, phone, hours}) => [
    name,
    ' ',
    styled('strong', phone),
    hours ? ` (${hours})` : '',
  ]);
  return (lines ?? []).map((spans, at) => row(at === 0 ? '연락처' : '', spans));
}

const LABEL_COLUMNS = 12;
const INDENT = 2;

function labelled(label: string, content: string | readonly string[] | undefined, style?: Style): Page {
  const texts = content === undefined ? [] : typeof content === 'string' ? [content] : content;
  return texts.map((text, at) => row(at === 0 ? label : '', [style ? styled(style, text) : text]));
}

function row(label: string, spans: readonly Span[]): Paragraph {
  const head = styled('faint', padToColumns(label, LABEL_COLUMNS));
  return paragraph([head, ...spans], INDENT, INDENT + Math.max(LABEL_COLUMNS, columnsOf(label) + 1));
}

function entry(spans: readonly Span[]): Paragraph {
  return row('', spans);
}
