import * as z from 'zod';
import {article, LIVE_SOURCES} from '../kb/article.ts';
import {callback, callbacks, when} from './documents-callback.ts';
import {editingDocuments} from './documents-editing.ts';
import {knowledgeBaseDocuments} from './documents-knowledge-base.ts';
import {liveDocuments} from './live-documents.ts';

/*
 * Every document that --json prints. `baro schema` prints these as JSON Schema; the code that makes a document
 * uses only its type, so that a lookup loads no zod. Within a version keys are added, never renamed or removed.
 */

const state = z.enum(['verified', 'unverified', 'due', 'expired', 'broken']);
const contact = z.strictObject({name: z.string(), phone: z.string(), hours: z.string().optional()});

const isNote = z
  .boolean()
  .optional()
  .describe('True: one of the counselor’s own notes, not of the knowledge base');

const searchResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  categoryLabel: z.string(),
  score: z.number().min(0).max(1),
  matched: z.array(z.enum(['title', 'keywords', 'questions', 'body'])),
  answer: z.string(),
  state,
  verifiedOn: z.string().nullable(),
  contacts: z.array(contact),
  related: z.array(z.string()),
  live: z.enum(LIVE_SOURCES).nullable().describe('The live source shown with the answer'),
  isNote,
  liveAnswer: z
    .looseObject({})
    .optional()
    .describe('What the live source of the first result says, as its own document'),
  why: z.array(z.string()).optional().describe('With --explain: why it stands where it stands, in Korean'),
});

const search = z.strictObject({
  schema: z.literal('baro.search/1'),
  query: z.string(),
  readAs: z.string().optional().describe('Only where the query was read as something else than it says'),
  confidence: z.enum(['high', 'low', 'none']),
  results: z.array(searchResult),
  nearest: z
    .array(z.strictObject({id: z.string(), title: z.string()}))
    .optional()
    .describe('Titles that come near, where there is no result'),
  emergency: z.strictObject({say: z.string(), phone: z.string()}).nullable(),
  tookMs: z.number(),
});

const shownArticle = z.strictObject({
  schema: z.literal('baro.article/1'),
  ...article.shape,
  category: z.string(),
  categoryLabel: z.string(),
  file: z.string().describe('Relative to the knowledge base'),
  isNote,
  state,
  liveAnswer: z.looseObject({}).optional().describe('What its live source says, as its own document'),
});

const lint = z.strictObject({
  schema: z.literal('baro.lint/1'),
  articles: z.number().int(),
  errors: z.number().int(),
  hints: z.number().int(),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'hint']),
      file: z.string(),
      line: z.number().int(),
      column: z.number().int(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
});

const settingValue = z.union([z.string(), z.number(), z.boolean()]);

const config = z.strictObject({
  schema: z.literal('baro.config/1'),
  file: z.string(),
  settings: z.array(
    z.strictObject({
      key: z.string(),
      value: settingValue.nullable(),
      source: z.enum(['file', 'default']),
      about: z.string(),
    }),
  ),
});

const doctor = z.strictObject({
  schema: z.literal('baro.doctor/1'),
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['ok', 'warning', 'failed']),
      value: z.string(),
      hint: z.string().optional(),
    }),
  ),
});

const error = z.strictObject({
  error: z.strictObject({code: z.string(), message: z.string(), hint: z.string()}),
});

/** By the name that `baro schema` takes. */
export const documents = {
  search,
  article: shownArticle,
  lint,
  config,
  doctor,
  when,
  callback,
  callbacks,
  error,
  ...editingDocuments,
  ...knowledgeBaseDocuments,
  ...liveDocuments,
} as const;

export type SearchDocument = z.infer<typeof search>;
export type SearchResult = z.infer<typeof searchResult>;
export type ArticleDocument = z.infer<typeof shownArticle>;
export type LintDocument = z.infer<typeof lint>;
export type ConfigDocument = z.infer<typeof config>;
export type DoctorDocument = z.infer<typeof doctor>;
export type ErrorDocument = z.infer<typeof error>;
