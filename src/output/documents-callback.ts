import * as z from 'zod';

const moment = z.string().describe('ISO 8601 with offset, Asia/Seoul');

export const when = z.strictObject({
  schema: z.literal('baro.when/1'),
  phrase: z.string(),
  kind: z.enum(['at', 'by', 'after', 'ask', 'error']),
  at: moment.nullable(),
  confirm: z.boolean().describe('Whether the caller must be asked if this is what was meant'),
  choices: z.array(z.strictObject({at: moment, says: z.string()})),
  says: z.string().describe('What is read aloud'),
  because: z.string(),
});

const view = z.strictObject({
  id: z.number().int(),
  phone: z.string().describe('Masked but with --reveal'),
  purpose: z.string(),
  name: z.string().nullable().describe('Masked but with --reveal'),
  article: z.string().nullable(),
  kind: z.enum(['at', 'by', 'after']),
  dueAt: moment,
  phrase: z.string().describe('As the caller said it'),
  state: z.enum(['open', 'done', 'cancelled']),
  attempts: z.number().int().describe('Calls that nobody answered'),
  createdAt: moment,
  createdBy: z.string(),
  closedAt: moment.nullable(),
  says: z.string(),
  isOverdue: z.boolean(),
});

export const callback = z.strictObject({
  schema: z.literal('baro.callback/1'),
  callback: view.nullable().describe('null where there is none'),
  confirm: z.boolean().optional(),
  because: z.string().optional(),
  undone: z.string().optional(),
  history: z.array(z.strictObject({at: moment, by: z.string(), what: z.string()})).optional(),
});

export const callbacks = z.strictObject({
  schema: z.literal('baro.callbacks/1'),
  total: z.number().int().describe('How many there are; `callbacks` may hold fewer, see --limit'),
  callbacks: z.array(view),
});

export type WhenDocument = z.infer<typeof when>;
export type CallbackDocument = z.infer<typeof callback>;
export type CallbacksDocument = z.infer<typeof callbacks>;
