import fc from 'fast-check';
import {expect, it} from 'vitest';
import {changePostings, decodePostings, encodePostings} from '../../src/search/postings.ts';

const postings = fc
  .uniqueArray(fc.record({doc: fc.integer({min: 1, max: 300_000}), impact: fc.integer({min: 1, max: 255})}), {
    selector: ({doc}) => doc,
  })
  .map((list) => list.sort((a, b) => a.doc - b.doc));

it('a list is read as it was written', () => {
  fc.assert(
    fc.property(postings, (list) => {
      expect(decodePostings(encodePostings(list))).toEqual(list);
    }),
  );
});

it('documents leave and come', () => {
  const list = encodePostings([
    {doc: 3, impact: 9},
    {doc: 200, impact: 1},
    {doc: 70_000, impact: 255},
  ]);
  const change = {
    removed: new Set([200]),
    added: [
      {doc: 5, impact: 7},
      {doc: 200, impact: 2},
    ],
  };
  expect(changePostings(list, change)).toEqual([
    {doc: 3, impact: 9},
    {doc: 5, impact: 7},
    {doc: 200, impact: 2},
    {doc: 70_000, impact: 255},
  ]);
});
