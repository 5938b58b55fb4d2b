import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** A file of the knowledge base: path relative to it, with forward slashes, and what tells a change. */
export interface KnowledgeFile {
  path: string;
  sizeBytes: number;
  /** When it was changed last (ctime, which nobody can set), in milliseconds since the epoch. */
  changedMs: number;
}

export const ARTICLES = 'articles';
/** What stands before a counselor's own notes, which lie in a folder of that name elsewhere. */
export const NOTES = 'notes';

/** Files beside the articles that every article's presentation or ranking depends on. */
export const COMMON_FILES = [
  'categories.yaml',
  'center.yaml',
  'lexicon.yaml',
  'emergencies.yaml',
  'calendar.yaml',
] as const;

/**
 * Every article file, then the common files that exist, each sorted by path. Costs one `stat` a file (8 µs);
 * that is what lets the next query see an edit. Throws the system's error when `root` can't be read.
 */
export function listKnowledgeFiles(root: string): KnowledgeFile[] {
  const files: KnowledgeFile[] = [];
  for (const name of visibleNames(join(root, ARTICLES))) {
    const path = `${ARTICLES}/${name}`;
    if (isYaml(name)) addFile(files, root, path);
    else
      for (const inner of folderNames(join(root, path)))
        if (isYaml(inner)) addFile(files, root, `${path}/${inner}`);
  }
  for (const name of COMMON_FILES) addFile(files, root, name);
  return files;
}

/** A counselor's own notes in `folder` (which may not be there), as `notes/<name>.yaml`. */
export function listNotes(folder: string): KnowledgeFile[] {
  const files: KnowledgeFile[] = [];
  for (const name of noteNames(folder)) if (isYaml(name)) addFile(files, `${folder}/..`, `${NOTES}/${name}`);
  return files;
}

/** The category is the folder's name: `articles/passport/passport-new.yaml` → `passport`. */
export function categoryOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length === 3 ? parts[1] : undefined;
}

export function isArticlePath(path: string): boolean {
  return path.startsWith(`${ARTICLES}/`);
}

function visibleNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function noteNames(folder: string): string[] {
  if (!existsSync(folder)) return []; // most counselors have none, and an error takes longer to make than to ask
  try {
    return visibleNames(folder);
  } catch {
    return []; // a folder that can't be read must not keep the articles away
  }
}

function folderNames(path: string): string[] {
  try {
    return visibleNames(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return []; // some other file
    throw error;
  }
}

function isYaml(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml');
}

/** Made once: for four hundred files, options of their own and `isFile` cost a lookup a millisecond each. */
const IF_THERE = {throwIfNoEntry: false, bigint: false} as const;

function addFile(files: KnowledgeFile[], root: string, path: string): void {
  const stats = statSync(`${root}/${path}`, IF_THERE);
  if (stats !== undefined) files.push({path, sizeBytes: stats.size, changedMs: stats.ctimeMs});
}
