import type {IndexedArticle} from './article-index.ts';
import {fieldTextsOf} from './fields.ts';
import {shareIn} from './phrase-match.ts';
import {compact} from './phrases.ts';
import type {Hit, SearchOutcome} from './search.ts';
import type {WeighedTerm} from './weigh.ts';

const FIELDS = {title: '제목', keywords: '찾는 말', questions: '시민의 말'};
/** What a counselor need not hear of: grammar, and pairs between words. */
const SILENT: ReadonlySet<string> = new Set(['weak', 'tail', 'seam']);
/** From here on a word counts as standing in the article. */
const FOUND = 0.6;

/** Why an article (the hit's, whole) stands where it stands, in sentences for a counselor. */
export function explain(hit: Hit, article: IndexedArticle, {reading, readAs}: SearchOutcome): string[] {
  const {match} = hit;
  const whole = Object.values(fieldTextsOf(article, article.categoryLabel)).flat().map(compact).join(' ');
  const content = reading.terms.filter(({term}) => !SILENT.has(term.kind));
  const found = content.filter((term) => shareIn(whole, term).share >= FOUND);
  const missing = content.filter((term) => !found.includes(term));
  const phrase = match.field === 'title' ? article.title : article[match.field]?.[match.at];
  return [
    ...(readAs === undefined ? [] : [`자판이 바뀐 것으로 보고 "${readAs}"(으)로 읽었습니다`]),
    ...content.flatMap((term) => readingOf(term, whole)),
    ...(match.fit > 0 && phrase !== undefined
      ? [
          match.isExact
            ? `${FIELDS[match.field]} "${phrase}"와(과) 같습니다`
            : `${FIELDS[match.field]} "${phrase}"에 가장 가깝습니다`,
        ]
      : []),
    ...(found.length > 0 ? [`글에 있는 말: ${found.map(({term}) => term.text).join(', ')}`] : []),
    ...(missing.length > 0 ? [`글에 없는 말: ${missing.map(({term}) => term.text).join(', ')}`] : []),
    ...(hit.state === 'expired' ? ['맞는 기간이 아니어서 맨 앞에 두지 않았습니다'] : []),
  ];
}

const BECAUSE = {
  lexicon: '사전',
  conjugated: '말끝만 다름',
  corrected: '오타',
  completed: '치는 중',
} as const;

/** How a word was read, where it was not read as typed. */
function readingOf(term: WeighedTerm, whole: string): string[] {
  const {form} = shareIn(whole, term);
  if (form === undefined || form.because === 'typed') return [];
  return [`"${term.term.text}"을(를) "${form.text}"(으)로 읽었습니다(${BECAUSE[form.because]})`];
}
