import {existsSync} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {type Article, article} from './article.ts';
import {categories} from './center.ts';
import {categoryOf, isArticlePath} from './files.ts';
import {findArticleFiles} from './find-article.ts';
import type {Finding} from './finding.ts';
import {readKnowledgeFile} from './parse.ts';

/** An article read straight from its file, as a reader will see it; `value` is missing where the file is broken. */
export interface Presented {
  /** Below the knowledge base, or as it was given where it lies elsewhere. */
  path: string;
  isInBase: boolean;
  value: Article | undefined;
  findings: Finding[];
  category: string;
  categoryLabel: string;
  /** Titles of the articles it leads to, by id. */
  titles: ReadonlyMap<string, string>;
}

/** Where a file is that was named as from here or as below the knowledge base; `undefined` where it is in neither. */
export function locateFile(root: string, name: string): string | undefined {
  return [resolve(name), resolve(root, name)].find((path) => existsSync(path));
}

/** Reads an article's file (absolute). Throws the system's error where it has vanished. */
export function presentFile(root: string, file: string): Presented {
  const inside = relative(root, file);
  const path = inside.split(sep).join('/');
  const isInBase = !isAbsolute(inside) && isArticlePath(path);
  const {value, findings} = isInBase
    ? readKnowledgeFile(root, path, article)
    : readKnowledgeFile(dirname(file), basename(file), article);
  const category = (isInBase ? categoryOf(path) : undefined) ?? '';
  return {
    path: isInBase ? path : file,
    isInBase,
    value,
    findings,
    category,
    categoryLabel: labelOf(root, category),
    titles: titlesOf(root, value),
  };
}

function labelOf(root: string, category: string): string {
  if (!existsSync(join(root, 'categories.yaml'))) return category;
  return readKnowledgeFile(root, 'categories.yaml', categories).value?.[category]?.label ?? category;
}

function titlesOf(root: string, value: Article | undefined): Map<string, string> {
  const seen = value?.askFirst?.flatMap(({choices}) => choices.flatMap(({see}) => see ?? [])) ?? [];
  const ids = [...(value?.related ?? []).map(({id}) => id), ...seen];
  if (ids.length === 0 || !existsSync(join(root, 'articles'))) return new Map();
  const files = [...findArticleFiles(root, ids)];
  return new Map(files.map(([id, path]) => [id, readKnowledgeFile(root, path, article).value?.title ?? id]));
}
