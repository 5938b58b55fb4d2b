import type {Context} from '../context.ts';
import type {Finding} from '../kb/finding.ts';
import {lint, readKnowledgeBase} from '../kb/lint.ts';
import {type Presented, presentFile} from '../kb/presented.ts';
import {type ArticleState, stateOn} from '../kb/state.ts';
import type {Page} from '../output/page.ts';
import {previewPage} from '../output/preview-page.ts';
import {LINT_SKILLS} from './lint-skills.ts';

export interface Preview {
  /** At once, from the file alone. */
  first: Page;
  /** With all that lint says of it among the others, which takes a second. */
  checked(): {page: Page; hasErrors: boolean};
}

/** An article's file (absolute) as it is now. */
export function previewOf(context: Context, file: string): Preview {
  const root = context.paths.knowledgeBase;
  const presented = presentFile(root, file);
  const state = stateOf(context, presented);
  return {
    first: previewPage(presented, state, undefined),
    checked() {
      const findings = presented.isInBase
        ? findingsOf(root, context.today(), presented.path)
        : presented.findings;
      const hasErrors = findings.some(({severity}) => severity === 'error');
      return {page: previewPage(presented, state, findings), hasErrors};
    },
  };
}

export function stateOf(context: Context, {value}: Presented): ArticleState {
  return value === undefined ? 'broken' : stateOn(context.today, value);
}

function findingsOf(root: string, today: string, path: string): Finding[] {
  return lint(readKnowledgeBase(root, today, {skills: LINT_SKILLS})).filter(({file}) => file === path);
}
