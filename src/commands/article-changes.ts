import type {Git} from '../git/git.ts';
import {changedBetween, textsAt} from '../git/revision.ts';
import {article} from '../kb/article.ts';
import {isArticlePath} from '../kb/files.ts';
import {parseKnowledgeText} from '../kb/parse.ts';
import type {PullDocument} from '../output/documents-knowledge-base.ts';

export type ArticleChanges = PullDocument['changes'];

/** Which articles differ between two commits of a knowledge base's folder, by id: one that only moved has changed. */
export async function articleChanges(
  git: Git,
  root: string,
  from: string,
  to: string,
): Promise<ArticleChanges> {
  const paths = (await changedBetween(git, root, from, to)).filter(isArticlePath);
  const [before, after] = [
    titlesIn(await textsAt(git, root, from, paths)),
    titlesIn(await textsAt(git, root, to, paths)),
  ];
  const all = [...new Map([...before, ...after])].map(([id, title]) => ({id, title}));
  return {
    added: all.filter(({id}) => !before.has(id)),
    changed: all.filter(({id}) => before.has(id) && after.has(id)),
    removed: all.filter(({id}) => !after.has(id)),
  };
}

function titlesIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...texts].map(([path, text]) => {
      const {value} = parseKnowledgeText(path, text, article);
      const id = path.replace(/^.*\/|\.ya?ml$/g, '');
      return [value?.id ?? id, value?.title ?? id];
    }),
  );
}
