import * as z from 'zod';

const text = z.string().regex(/\S/, '이름을 적습니다');

/** kb/owners.yaml: who may answer for an article, in groups that only order the list. */
export const owners = z.record(text, z.array(text).min(1));

export type Owners = z.infer<typeof owners>;

/** An owner may be several: "시 대중교통과 / 부산교통공사". */
export function ownersNamed(owner: string): string[] {
  return owner.split(' / ');
}
