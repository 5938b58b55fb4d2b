import * as z from 'zod';

const said = z.string().regex(/\S/, '시민의 말을 적습니다');
const id = z.string().min(1);

/** kb/queries.yaml: situation → what is said → the id, the ids, or null where nothing must be found. */
export const queries = z.record(said, z.record(said, z.union([id, z.array(id).min(1), z.null()])));

export type Queries = z.infer<typeof queries>;
