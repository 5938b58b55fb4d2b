import type {Git} from '../git/git.ts';
import {changedFiles, readFilesAt} from '../git/revision.ts';
import {article} from '../kb/article.ts';
import {isArticlePath} from '../kb/files.ts';
import {parseKnowledgeText} from '../kb/parse.ts';
import type {PullDocument} from '../output/documents-knowledge-base.ts';

export type ArticleChanges = PullDocument['changes'];

/** Which articles differ between two commits of the knowledge base that git runs in, by id: one that only moved has changed. */
export function articleChanges(git: Git, from: string, to: string): ArticleChanges {
  const changed = new Set(changedFiles(git, from, to).filter(isArticlePath));
  const [before, after] = [titlesAt(git, from, changed), titlesAt(git, to, changed)];
  const all = [...new Map([...before, ...after])].map(([id, title]) => ({id, title}));
  return {
    added: all.filter(({id}) => !before.has(id)),
    changed: all.filter(({id}) => before.has(id) && after.has(id)),
    removed: all.filter(({id}) => !after.has(id)),
  };
}

function titlesAt(git: Git, commit: string, paths: ReadonlySet<string>): Map<string, string> {
  return new Map(
    [...readFilesAt(git, commit, (path) => paths.has(path))].map(([path, content]) => {
      const {value} = parseKnowledgeText(path, content.toString(), article);
      const id = path.replace(/^.*\/|\.ya?ml$/g, '');
      return [value?.id ?? id, value?.title ?? id];
    }),
  );
}
