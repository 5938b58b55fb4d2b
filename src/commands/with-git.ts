import type {Context} from '../context.ts';
import {type Git, GitMissing, openGit} from '../git/git.ts';

/** Git in the knowledge base's folder; `undefined` on a machine without git, for what can do without. */
export function gitOf({paths, environment}: Context): Git | undefined {
  const git = openGit(paths.knowledgeBase, environment);
  try {
    git.ask('--version');
    return git;
  } catch (error) {
    if (error instanceof GitMissing) return undefined;
    throw error;
  }
}
