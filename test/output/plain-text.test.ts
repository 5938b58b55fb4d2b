import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it, vi} from 'vitest';
import {charactersOf} from '../../src/output/columns.ts';

const ARTICLES = join(import.meta.dirname, '../../kb/articles');

it('no article needs an Intl.Segmenter to be shown: making one takes longer than all else', () => {
  const segmenter = vi.spyOn(Intl, 'Segmenter');
  for (const name of readdirSync(ARTICLES, {recursive: true, encoding: 'utf8'}))
    if (name.endsWith('.yaml')) charactersOf(readFileSync(join(ARTICLES, name), 'utf8'));
  expect(segmenter).not.toHaveBeenCalled();
  charactersOf('👩‍👩‍👧');
  expect(segmenter).toHaveBeenCalledOnce();
});
