import * as z from 'zod';
import {editingDocuments} from './documents-editing.ts';

const {articles, files} = editingDocuments.changes.shape;

const pull = z.strictObject({
  schema: z.literal('baro.pull/1'),
  folder: z.string().describe('Where the knowledge base is read'),
  updated: z.boolean(),
  from: z.string().nullable().describe('The commit that answered before'),
  to: z.string().describe('The commit that answers now'),
  articles,
  files,
});

const use = z.strictObject({
  schema: z.literal('baro.use/1'),
  folder: z.string(),
  source: z.string().describe('The folder, or the address that it was fetched from'),
  commit: z.string().nullable(),
  articles: z.number().int(),
});

/** By the name that `baro schema` takes. */
export const knowledgeBaseDocuments = {pull, use};

export type PullDocument = z.infer<typeof pull>;
export type UseDocument = z.infer<typeof use>;
