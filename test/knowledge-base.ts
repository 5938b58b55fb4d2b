import {temporaryFolder, writeFiles} from './temporary.ts';

export const CENTER = `name: 가람시 120 콜센터
city: 가람
phone: "051-120"
areaCode: "051"
hours: {open: "08:30", close: "18:30"}
greeting: 무엇을 도와드릴까요?
closing: 좋은 하루 되십시오.
districts: [중구, 기장군]
`;

export const CATEGORIES = `passport: {label: 여권}
waste: {label: 쓰레기}
`;

/** A valid article, with what the test says of it. */
export function articleText(id: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const article = {
    id,
    title: `${id}의 제목`,
    questions: [`${id} 물음`],
    answer: `${id}의 답입니다.`,
    owner: '민원과',
    sources: [],
    ...fields,
  };
  // JSON is YAML, one key a line: positions in the file are easy to foresee.
  return `${Object.entries(article)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n`;
}

export const PASSPORT_LOST = articleText('passport-lost', {
  title: '여권 분실신고',
  questions: ['여권을 잃어버렸어요', '여권 없어졌는데'],
  keywords: ['여권분실'],
  answer: '분실 신고를 먼저 하시면 됩니다.',
});

export const WASTE_LARGE = articleText('waste-large', {
  title: '대형폐기물 배출 신고',
  questions: ['소파 버리려면 어떻게 해요', '침대 내놓는 날'],
  keywords: ['대폐', '스티커'],
  answer: '구청 누리집에서 신고하시면 됩니다.',
  related: [{id: 'passport-lost', because: '시험에 씁니다'}],
});

/** The files of a small knowledge base. */
export const SMALL_KNOWLEDGE_BASE = {
  'center.yaml': CENTER,
  'categories.yaml': CATEGORIES,
  'articles/passport/passport-lost.yaml': PASSPORT_LOST,
  'articles/waste/waste-large.yaml': WASTE_LARGE,
};

/** A small knowledge base in a temporary folder; `files` are added to it or replace what it has. */
export function knowledgeBase(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  writeFiles(root, {...SMALL_KNOWLEDGE_BASE, ...files});
  return root;
}
