import {isArticlePath, listKnowledgeFiles} from './files.ts';

/** The file of an article by its id, which is the file's name; `undefined` where there is none. */
export function findArticleFile(root: string, id: string): string | undefined {
  return articleFiles(root).find((path) => nameOf(path) === id);
}

/** The files of several articles, by id. */
export function findArticleFiles(root: string, ids: readonly string[]): Map<string, string> {
  const wanted = new Set(ids);
  const found = articleFiles(root).map((path) => [nameOf(path), path] as const);
  return new Map(found.filter(([id]) => wanted.has(id)));
}

function articleFiles(root: string): string[] {
  return listKnowledgeFiles(root)
    .map(({path}) => path)
    .filter(isArticlePath);
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '');
}
