import {describe, expect, it} from 'vitest';
import {article} from '../../src/kb/article.ts';
import {parseKnowledgeText} from '../../src/kb/parse.ts';
import {statusOf} from '../../src/kb/status.ts';
import {articleText} from '../knowledge-base.ts';

const TODAY = '2026-03-11';
const CHECKED = {verified: {on: '2026-03-01', by: '김편집'}};

function file(path: string, fields: Record<string, unknown> | 'broken' = {}) {
  const id = path.split('/').at(-1)?.replace('.yaml', '') ?? '';
  const text = fields === 'broken' ? 'id: [' : articleText(id, fields);
  return parseKnowledgeText(`articles/${path}`, text, article);
}

const status = statusOf(
  [
    file('passport/a.yaml', CHECKED),
    file('passport/b.yaml', {verified: {on: '2025-01-01', by: '김편집'}, reviewEvery: '30d'}),
    file('passport/c.yaml', {...CHECKED, validUntil: '2026-03-10'}),
    file('passport/d.yaml', 'broken'),
    file('waste/e.yaml', {...CHECKED, owner: '자원순환과'}),
    file('waste/f.yaml', {owner: '자원순환과'}),
  ],
  new Map([['passport', '여권']]),
  TODAY,
);

describe('the status of a knowledge base', () => {
  it('counts each state, and trusts what is verified whole and what is due half', () => {
    expect(status.total).toEqual({
      name: '',
      label: '',
      articles: 6,
      states: {verified: 2, due: 1, unverified: 1, expired: 1, broken: 1},
      trust: 42, // (2 + ½) of 6
    });
  });

  it('counts by category and by owner, the largest first', () => {
    expect(status.categories.map(({name, label, articles, trust}) => [name, label, articles, trust])).toEqual(
      [
        ['passport', '여권', 4, 38],
        ['waste', 'waste', 2, 50],
      ],
    );
    expect(status.owners.map(({name, articles}) => [name, articles])).toEqual([
      ['민원과', 3],
      ['자원순환과', 2],
      ['알 수 없음', 1],
    ]);
  });

  it('names what waits, the most pressing first', () => {
    expect(status.waiting.map(({id, state, since}) => [id, state, since])).toEqual([
      ['d', 'broken', null],
      ['c', 'expired', '2026-03-10'],
      ['b', 'due', '2025-01-31'],
      ['f', 'unverified', null],
    ]);
  });

  it('of nothing is no trust', () => {
    expect(statusOf([], new Map(), TODAY).total).toMatchObject({articles: 0, trust: 0});
  });
});
