import type {Context} from '../context.ts';
import {openGit} from '../git/git.ts';
import {changedFiles, commitOf, forkPoint, readFilesAt, removedFiles} from '../git/revision.ts';
import {article} from '../kb/article.ts';
import {ARTICLES, isArticlePath} from '../kb/files.ts';
import {parseKnowledgeText} from '../kb/parse.ts';
import type {EarlierRevision} from '../kb/rule.ts';

/**
 * What lint compares with: where this branch left `revision`, for what others have merged since is not this
 * change's. Throws `UsageError` where there is no such revision, `GitError` where there is no repository or no git.
 */
export function readEarlier({environment}: Context, root: string, revision: string): EarlierRevision {
  const git = openGit(root, environment);
  const from = forkPoint(git, commitOf(git, revision), 'HEAD');
  const changed = new Set(changedFiles(git, from));
  const articles = readFilesAt(git, from, (path) => isArticlePath(path) && changed.has(path));
  return {
    articles: [...articles].map(([path, content]) => parseKnowledgeText(path, content.toString(), article)),
    changed,
    retiredIds: new Set(removedFiles(git, from, ARTICLES).map((path) => path.replace(/^.*\/|\.ya?ml$/g, ''))),
  };
}
