import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {categories} from '../../src/kb/center.ts';
import {codeownersText} from '../../src/kb/codeowners.ts';
import {PROJECT} from '../e2e/program.ts';

it('.github/CODEOWNERS is what categories.yaml says (else: npm run codeowners)', () => {
  const text = readFileSync(join(PROJECT, 'kb/categories.yaml'), 'utf8');
  expect(readFileSync(join(PROJECT, '.github/CODEOWNERS'), 'utf8')).toBe(
    codeownersText(categories.parse(parse(text))),
  );
});

it('a category is reviewed by those it names; one without is named in a comment', () => {
  const text = codeownersText({
    passport: {label: '여권', owner: '민원과', reviewers: ['@hong', '@busan/passport']},
    waste: {label: '쓰레기'},
  });
  expect(text.split('\n').slice(2)).toEqual([
    '# 여권 (민원과)',
    '/kb/articles/passport/ @hong @busan/passport',
    '# 쓰레기: 검토할 사람이 적혀 있지 않습니다',
    '',
  ]);
});
