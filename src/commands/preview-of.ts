import type {Context} from '../context.ts';
import type {Finding} from '../kb/finding.ts';
import {lint, readKnowledgeBase} from '../kb/lint.ts';
import {type Presented, presentFile} from '../kb/presented.ts';
import {type ArticleState, stateOn} from '../kb/state.ts';
import type {Page} from '../output/page.ts';
import {previewPage} from '../output/preview-page.ts';
import {LINT_SKILLS} from './lint-skills.ts';

/** The page of an article's file (absolute) as it is now, with all that lint says of it among the others. */
export function previewOf(context: Context, file: string): {page: Page; hasErrors: boolean} {
  const root = context.paths.knowledgeBase;
  const presented = presentFile(root, file);
  const findings = presented.isInBase
    ? findingsOf(root, context.today(), presented.path)
    : presented.findings;
  return {
    page: previewPage(presented, stateOf(context, presented), findings),
    hasErrors: findings.some(({severity}) => severity === 'error'),
  };
}

export function stateOf(context: Context, {value}: Presented): ArticleState {
  return value === undefined ? 'broken' : stateOn(context.today, value);
}

function findingsOf(root: string, today: string, path: string): Finding[] {
  return lint(readKnowledgeBase(root, today, {skills: LINT_SKILLS})).filter(({file}) => file === path);
}
