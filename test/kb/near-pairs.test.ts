import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {gramsOf, nearPairs} from '../../src/kb/near-pairs.ts';

const jaccard = (a: Set<string>, b: Set<string>) => a.intersection(b).size / Math.max(1, a.union(b).size);

describe('near pairs', () => {
  it('are exactly those that comparing every pair finds', () => {
    const set = fc.uniqueArray(fc.constantFrom(...'가나다라마바사아자차'), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(fc.array(set, {maxLength: 12}), fc.constantFrom(0.5, 0.6, 0.8), (lists, least) => {
        const sets = lists.map((list) => new Set(list));
        const expected = sets.flatMap((one, second) =>
          sets
            .slice(0, second)
            .flatMap((other, first) => (jaccard(one, other) >= least ? [`${first}-${second}`] : [])),
        );
        expect(
          nearPairs(sets, least)
            .map(({first, second}) => `${first}-${second}`)
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });

  it('see through spaces and marks', () => {
    expect(gramsOf('여권을, 잃어 버렸어요?', 2)).toEqual(gramsOf('여권을 잃어버렸어요', 2));
  });
});
