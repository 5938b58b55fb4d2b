import type {Context} from '../context.ts';
import {createGit, gitText} from '../git/git.ts';
import {contentDigest} from '../kb/version.ts';

/**
 * What tells one state of a knowledge base from another: its newest commit's date and short hash, with "+"
 * where files differ from it; a digest of the contents outside git. Throws the system's error for a folder
 * that can't be read.
 */
export async function knowledgeVersion({environment}: Context, root: string): Promise<string> {
  const digest = contentDigest(root);
  const git = createGit(environment);
  try {
    const commit = await gitText(git, ['log', '-1', '--format=%cs %h', '--', '.'], {cwd: root});
    if (commit === '') return digest;
    const changes = await gitText(git, ['status', '--porcelain', '--', '.'], {cwd: root});
    return `${commit}${changes === '' ? '' : '+'}`;
  } catch {
    return digest; // not a repository, or no git on this machine: the contents tell as well
  }
}
