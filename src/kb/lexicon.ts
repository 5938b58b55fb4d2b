import * as z from 'zod';

const said = z.string().min(1);
const office = z.union([said, z.array(said).min(1)]);
const group = (about: string) => z.record(said, office).optional().meta({description: about});

/** kb/lexicon.yaml: what callers say → what the articles say. Vocabulary only, never whole questions. */
export const lexicon = z.strictObject({
  everyday: group('시민이 쓰는 말 → 글에서 쓰는 말'),
  dialect: group('사투리 → 표준말'),
  abbreviations: group('줄임말 → 본디 말'),
  english: group('영어 → 글에서 쓰는 말'),
  chinese: group('중국어 → 글에서 쓰는 말'),
  japanese: group('일본어 → 글에서 쓰는 말'),
  vietnamese: group('베트남어 → 글에서 쓰는 말'),
  weak: z.array(said).optional().meta({description: '찾는 데 도움이 되지 않는 말: 어떻게, 알려 주세요'}),
  outside: z.array(said).optional().meta({description: '센터가 답하지 않는 일의 말: 시세, 맛집'}),
});

export type Lexicon = z.infer<typeof lexicon>;

/** The groups that map what is said to what is written. */
export const LEXICON_GROUPS = [
  'everyday',
  'dialect',
  'abbreviations',
  'english',
  'chinese',
  'japanese',
  'vietnamese',
] as const;
