import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {LINT_SKILLS} from '../../src/commands/lint-skills.ts';
import {article} from '../../src/kb/article.ts';
import {lint, readKnowledgeBase} from '../../src/kb/lint.ts';
import {parseKnowledgeText} from '../../src/kb/parse.ts';
import {READING_RULES, type ReadingRule} from '../../src/kb/reading-rules.ts';
import type {EarlierRevision, Example} from '../../src/kb/rule.ts';
import {RULES} from '../../src/kb/rules/index.ts';
import {rulesGuide} from '../../src/kb/rules-guide.ts';
import {articleText, knowledgeBase} from '../knowledge-base.ts';

const FILE = 'articles/passport/passport-new.yaml';
const documented: readonly ReadingRule[] = [...READING_RULES, ...RULES];

/** The codes that lint finds where the example's file says so. */
function codesWith(
  {file = FILE, beside = {}, earlier}: Example,
  content: string,
  isWhole: boolean,
): string[] {
  const text = isWhole ? content : withLines(content);
  const root = knowledgeBase({...beside, [file]: text.endsWith('\n') ? text : `${text}\n`});
  if (text === '') rmSync(join(root, file));
  return lint(
    readKnowledgeBase(root, '2026-03-11', {
      skills: LINT_SKILLS,
      earlier: earlierOf(file, earlier === undefined || isWhole ? earlier : withLines(earlier)),
    }),
  )
    .filter((finding) => finding.file === file)
    .map(({code}) => code);
}

/** An article of which these lines replace its own. */
function withLines(lines: string): string {
  const keys = new Set(lines.match(/^\w+(?=:)/gm));
  const kept = articleText('passport-new')
    .split('\n')
    .filter((line) => !keys.has(line.split(':')[0] ?? ''));
  return `${kept.join('\n')}${lines}\n`;
}

function earlierOf(file: string, text: string | undefined): EarlierRevision {
  return {
    articles: text === undefined ? [] : [parseKnowledgeText(file, text, article)],
    changed: new Set([file]),
    retiredIds: new Set(['passport-old']),
  };
}

describe('every number that lint prints', () => {
  it.each(documented.map((rule) => [rule.code, rule] as const))(
    '%s is found in its bad example, and not in its good one',
    (code, {example}) => {
      const isWhole = example.file !== undefined;
      const bad = codesWith(example, example.bad, isWhole);
      const good = codesWith(example, example.good, isWhole);
      expect(bad).toContain(code);
      expect(good).not.toContain(code);
    },
  );

  it('is one rule’s', () => {
    expect(new Set(documented.map(({code}) => code)).size).toBe(documented.length);
  });

  it('stands in docs/lint.md as it is in the rules (else: npm run rules)', () => {
    expect(readFileSync(new URL('../../docs/lint.md', import.meta.url), 'utf8')).toBe(rulesGuide());
  });
});
