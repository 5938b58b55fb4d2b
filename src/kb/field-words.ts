import type {Article} from './article.ts';

/** The fields of an article that a reader may see change, as a counselor calls them, in the order of a call. */
export const FIELD_WORDS = {
  title: '제목',
  answer: '읽어 드리는 답',
  askFirst: '먼저 여쭙기',
  bring: '준비물',
  steps: '순서',
  fee: '수수료',
  duration: '기간',
  where: '어디서',
  byDistrict: '구·군마다 다른 답',
  watchOut: '조심할 것',
  easierWay: '더 쉬운 길',
  details: '설명',
  contacts: '연락처',
  related: '함께 안내',
  sms: '보내 드릴 문자',
  live: '실시간 정보',
  questions: '시민의 말',
  keywords: '찾는 낱말',
  sources: '근거',
  owner: '담당',
  verified: '확인',
  reviewEvery: '다시 확인할 간격',
  validFrom: '시작하는 날',
  validUntil: '끝나는 날',
} as const satisfies Partial<Record<keyof Article, string>>;

export type Field = keyof typeof FIELD_WORDS;

export const FIELDS = Object.keys(FIELD_WORDS) as Field[];

/** What a field says, one text a line that can be compared. */
export function fieldTexts(article: Article | undefined, field: Field): string[] {
  if (article === undefined) return [];
  switch (field) {
    case 'askFirst':
      return (article.askFirst ?? []).flatMap(({ask, choices}) => [
        ask,
        ...choices.map(({label, see, answer}) => `${ask} ${label} → ${answer ?? see ?? ''}`),
      ]);
    case 'byDistrict':
      return Object.entries(article.byDistrict ?? {}).map(([name, text]) => `${name}: ${text}`);
    case 'contacts':
      return (article.contacts ?? []).map(
        ({name, phone, hours}) => `${name} ${phone}${hours === undefined ? '' : ` (${hours})`}`,
      );
    case 'related':
      return (article.related ?? []).map(({id, because}) => `${id}: ${because}`);
    case 'sources':
      return (article.sources ?? []).map(({title, url}) => `${title} ${url}`);
    case 'verified':
      return article.verified ? [`${article.verified.on} ${article.verified.by}`] : [];
    default: {
      const value = article[field];
      return value === undefined ? [] : [value].flat().map((text) => text.trim());
    }
  }
}
