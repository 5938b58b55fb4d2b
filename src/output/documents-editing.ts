import * as z from 'zod';

const count = z.number().int();
const state = z.enum(['verified', 'unverified', 'due', 'expired', 'broken']);
const date = z.string().describe('ISO 8601, a day');
const commit = z.string().describe('A full hash, or null for the work tree').nullable();

const tally = z.strictObject({
  articles: count,
  states: z.strictObject({
    verified: count,
    due: count,
    unverified: count,
    expired: count,
    broken: count,
  }),
  trust: count
    .min(0)
    .max(100)
    .describe('Share of articles verified, one whose review is due counting half, in percent'),
});

const status = z.strictObject({
  schema: z.literal('baro.status/1'),
  topics: count.describe('Article files'),
  ...tally.shape,
  articles: count.describe('Article files that can be read'),
  categories: z.array(z.strictObject({category: z.string(), label: z.string(), ...tally.shape})),
  owners: z.array(z.strictObject({owner: z.string(), ...tally.shape})),
  waiting: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        file: z.string(),
        state,
        since: date.nullable().describe('From which day it waits'),
      }),
    )
    .describe('What an editor should look at, the most pressing first'),
});

const changes = z.strictObject({
  schema: z.literal('baro.changes/1'),
  from: z.string().describe('The commit, or the empty tree, that is compared with'),
  to: commit,
  articles: z.array(
    z.strictObject({
      kind: z.enum(['added', 'changed', 'removed', 'broken']),
      id: z.string(),
      title: z.string(),
      category: z.string(),
      file: z.string(),
      on: date.nullable(),
      by: z.string().nullable(),
      fields: z.array(
        z.strictObject({
          field: z.string(),
          label: z.string(),
          gone: z.array(z.string()),
          come: z.array(z.string()),
        }),
      ),
    }),
  ),
  files: z.array(z.string()).describe('Other files of the knowledge base that changed'),
});

const impact = z.strictObject({
  schema: z.literal('baro.impact/1'),
  from: z.string(),
  to: commit,
  queries: count,
  rightBefore: count,
  rightAfter: count,
  changed: z.array(
    z.strictObject({
      query: z.string(),
      situation: z.string(),
      expected: z.array(z.string()),
      before: z.string().nullable(),
      after: z.string().nullable(),
      effect: z.enum(['better', 'worse', 'other']),
    }),
  ),
});

export const editingDocuments = {status, changes, impact} as const;

export type StatusDocument = z.infer<typeof status>;
export type ChangesDocument = z.infer<typeof changes>;
export type ImpactDocument = z.infer<typeof impact>;
