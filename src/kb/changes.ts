import type {Git} from '../git/git.ts';
import {changedFiles, lastTouches, readFilesAt} from '../git/revision.ts';
import {type Article, article} from './article.ts';
import {FIELD_WORDS, FIELDS, type Field, fieldTexts} from './field-words.ts';
import {categoryOf, isArticlePath} from './files.ts';
import {parseKnowledgeText} from './parse.ts';

/** What a field says no longer, and what it says now. */
export interface FieldChange {
  field: Field;
  label: string;
  gone: string[];
  come: string[];
}

export interface ArticleChange {
  kind: 'added' | 'changed' | 'removed' | 'broken';
  id: string;
  title: string;
  category: string;
  file: string;
  /** The day of its last commit (ISO) and who made it; `null` for what is not committed. */
  on: string | null;
  by: string | null;
  fields: FieldChange[];
}

export interface Changes {
  articles: ArticleChange[];
  /** Other files of the knowledge base that changed. */
  files: string[];
}

/**
 * What differs between two trees of the knowledge base that git runs in; without `to`, up to the work tree, whose
 * files `readNow` reads (`undefined`: gone). Articles by file; one that only looks different is left out.
 */
export function changesBetween(
  git: Git,
  from: string,
  to: string | undefined,
  readNow: (path: string) => string | undefined,
): Changes {
  const paths = changedFiles(git, from, to);
  const wanted = new Set(paths.filter(isArticlePath));
  const before = readFilesAt(git, from, (path) => wanted.has(path));
  const after = to === undefined ? undefined : readFilesAt(git, to, (path) => wanted.has(path));
  const touches = lastTouches(git, from, to ?? 'HEAD');
  const articles = [...wanted].flatMap((file): ArticleChange[] => {
    const now = after === undefined ? readNow(file) : after.get(file)?.toString();
    const change = articleChange(file, before.get(file)?.toString(), now);
    const {on = null, by = null} = touches.get(file) ?? {};
    return change === undefined ? [] : [{...change, on, by}];
  });
  return {articles, files: paths.filter((path) => !isArticlePath(path))};
}

/** How one article changed, from its file's text in either revision (`undefined`: it was not there). */
export function articleChange(
  file: string,
  before: string | undefined,
  now: string | undefined,
): Omit<ArticleChange, 'on' | 'by'> | undefined {
  const old = readArticle(file, before);
  const current = readArticle(file, now);
  const known = current ?? old;
  const head = {
    id: known?.id ?? (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/, ''),
    title: known?.title ?? file,
    category: categoryOf(file) ?? '',
    file,
  };
  if (now === undefined) return {...head, kind: 'removed', fields: []};
  if (current === undefined) return {...head, kind: 'broken', fields: []};
  if (before === undefined) return {...head, kind: 'added', fields: []};
  const fields = fieldChanges(old, current);
  return fields.length === 0 ? undefined : {...head, kind: 'changed', fields};
}

/** Field by field. Where only the order changed, that matters for steps alone. */
function fieldChanges(old: Article | undefined, current: Article): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [before, now] = [fieldTexts(old, field), fieldTexts(current, field)];
    const isReordered = field === 'steps' && before.join('\n') !== now.join('\n');
    const gone = before.filter((text) => !now.includes(text));
    const come = now.filter((text) => isReordered || !before.includes(text));
    return gone.length + come.length === 0 ? [] : [{field, label: FIELD_WORDS[field], gone, come}];
  });
}

function readArticle(file: string, text: string | undefined): Article | undefined {
  return text === undefined ? undefined : parseKnowledgeText(file, text, article).value;
}
