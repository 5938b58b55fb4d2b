import {expect, it} from 'vitest';
import {stateOn} from '../../src/kb/state.ts';

const verified = {on: '2026-01-01', by: '편집자'};

it.each([
  [{}, '2026-03-11', 'unverified'],
  [{verified}, '2026-03-11', 'verified'],
  [{verified}, '2026-06-30', 'verified'],
  [{verified}, '2026-07-01', 'due'],
  [{verified, reviewEvery: '30d'}, '2026-01-31', 'verified'],
  [{verified, reviewEvery: '30d'}, '2026-02-01', 'due'],
  [{verified, validUntil: '2026-03-11'}, '2026-03-11', 'verified'],
  [{verified, validUntil: '2026-03-10'}, '2026-03-11', 'expired'],
  [{validFrom: '2026-03-12'}, '2026-03-11', 'expired'],
  [{validFrom: '2026-03-11'}, '2026-03-11', 'unverified'],
])('%j is on %s %s', (dates, today, expected) => {
  expect(stateOn(() => today, dates)).toBe(expected);
});
