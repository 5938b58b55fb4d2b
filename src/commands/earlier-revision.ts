import type {Context} from '../context.ts';
import {createGit} from '../git/git.ts';
import {changeSince, removedBefore, textsAt} from '../git/revision.ts';
import {article} from '../kb/article.ts';
import {ARTICLES, isArticlePath} from '../kb/files.ts';
import {parseKnowledgeText} from '../kb/parse.ts';
import type {EarlierRevision} from '../kb/rule.ts';

/** What lint compares with: the articles that the folder's change touches, as they were. */
export async function readEarlier(
  context: Context,
  root: string,
  revision: string,
): Promise<EarlierRevision> {
  const git = createGit(context.environment);
  const {from, paths} = await changeSince(git, root, revision);
  const texts = await textsAt(git, root, from, paths.filter(isArticlePath));
  const removed = await removedBefore(git, root, from, ARTICLES);
  return {
    articles: [...texts].map(([path, text]) => parseKnowledgeText(path, text, article)),
    changed: new Set(paths),
    retiredIds: new Set(removed.map((path) => path.replace(/^.*\/|\.ya?ml$/g, ''))),
  };
}
