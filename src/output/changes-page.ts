import type {ChangesDocument} from './documents-editing.ts';
import {BLANK, type Page, type Paragraph, paragraph, type Span, styled} from './page.ts';

type Change = ChangesDocument['articles'][number];
type FieldChange = Change['fields'][number];

const KINDS: Readonly<Record<Change['kind'], Span>> = {
  added: styled('good', '[새 글]'),
  changed: styled('accent', '[바뀜]'),
  removed: styled('warning', '[없어짐]'),
  broken: styled('alarm', '[파일 오류]'),
};

const FILES: Readonly<Record<string, string>> = {
  'calendar.yaml': '쉬는 날이 바뀌었습니다',
  'categories.yaml': '분야가 바뀌었습니다',
  'center.yaml': '센터 정보(시간, 인사말, 구·군)가 바뀌었습니다',
  'emergencies.yaml': '긴급할 때의 안내가 바뀌었습니다',
  'lexicon.yaml': '시민의 말을 알아듣는 사전이 바뀌었습니다',
  'owners.yaml': '담당 부서 목록이 바뀌었습니다',
};

/** Only what helps to find an article: counted, not told word by word. */
const FOR_FINDING = ['questions', 'keywords'];

/** What changed, as one tells a colleague who was away. */
export function changesPage({articles, files}: Pick<ChangesDocument, 'articles' | 'files'>): Page {
  const told = files.filter((file) => Object.hasOwn(FILES, file) || file.startsWith('baseball/'));
  if (articles.length + told.length === 0) return [paragraph('바뀐 글이 없습니다.')];
  return [
    ...articles.flatMap((change) => [...changePage(change), ...(change.fields.length > 0 ? [BLANK] : [])]),
    ...(articles.at(-1)?.fields.length === 0 ? [BLANK] : []),
    ...told.map((file) => paragraph(`${FILES[file] ?? '야구 시즌 파일이 바뀌었습니다'} (${file})`)),
    ...(told.length > 0 ? [BLANK] : []),
    paragraph(styled('strong', summaryOf(articles))),
  ];
}

export function changePage({kind, id, title, on, by, fields}: Change): Page {
  const who = [on, by].filter((part) => part !== null).join(' ');
  return [
    paragraph(
      [KINDS[kind], ' ', styled('strong', title), ` (${id})`, styled('faint', who && `  ${who}`)],
      0,
      2,
    ),
    ...fields.flatMap(fieldPage),
    ...(kind === 'broken'
      ? [paragraph('파일이 잘못되어 있어 이전 내용이 보입니다. baro kb lint 로 볼 수 있습니다.', 2)]
      : []),
  ];
}

function fieldPage({field, label, gone, come}: FieldChange): Paragraph[] {
  if (FOR_FINDING.includes(field)) {
    const counts = [
      come.length > 0 ? `${come.length}개 더함` : '',
      gone.length > 0 ? `${gone.length}개 뺌` : '',
    ];
    return [paragraph(styled('faint', `${label}: ${counts.filter(Boolean).join(', ')}`), 2)];
  }
  if (field === 'verified') {
    const [now] = come;
    return [paragraph(now === undefined ? '확인한 기록을 지웠습니다' : `확인했습니다: ${now}`, 2)];
  }
  return [
    paragraph(`${label}:`, 2),
    ...gone.map((text) => paragraph([styled('warning', '이전  '), text], 4, 10)),
    ...come.map((text) => paragraph([styled('good', '이제  '), text], 4, 10)),
  ];
}

function summaryOf(articles: readonly Change[]): string {
  const count = (kind: Change['kind']) => articles.filter((change) => change.kind === kind).length;
  const parts = [
    [count('added'), '새 글'],
    [count('changed'), '바뀐 글'],
    [count('removed'), '없어진 글'],
    [count('broken'), '잘못된 파일'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, label]) => `${label} ${number}건`);
  return told.length > 0 ? told.join(', ') : '바뀐 글 없음';
}
