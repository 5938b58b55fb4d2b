import * as z from 'zod';
import {article} from './article.ts';

/** kb/schema.json as text: what an editor's program completes, checks and shows on hover (draft 7 is what it reads). */
export function articleSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(article, {target: 'draft-7', io: 'input'}), undefined, 2)}\n`;
}
