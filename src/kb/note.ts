import {join} from 'node:path';
import type * as z from 'zod';
import {type Article, article} from './article.ts';
import {NOTES} from './files.ts';
import {type ParsedFile, parseKnowledgeText, readKnowledgeFile} from './parse.ts';

/*
 * A counselor's own notes lie in a folder of their home, beside the knowledge base and never in it. A note is an
 * article of which only a title and an answer are asked for; its id is `my/<file's name>`, so that it can stand
 * beside an article but never in its place.
 */

export const noteCategory = {key: NOTES, label: '내 메모'} as const;

const note = article.partial().required({title: true, answer: true}).omit({id: true, verified: true});

export function isNotePath(path: string): boolean {
  return path.startsWith(`${NOTES}/`);
}

/** Reads one note; `path` is `notes/<name>.yaml`. Throws only when it has vanished meanwhile (ENOENT). */
export function readNote(folder: string, path: string): ParsedFile<Article> {
  return asArticle(readKnowledgeFile(join(folder, '..'), path, note), path);
}

/** The same from a text that was read before. */
export function parseNote(path: string, text: string): ParsedFile<Article> {
  return asArticle(parseKnowledgeText(path, text, note), path);
}

function asArticle(file: ParsedFile<z.infer<typeof note>>, path: string): ParsedFile<Article> {
  if (file.value === undefined) return {...file, value: undefined};
  const {questions = [file.value.title], owner = noteCategory.label, ...rest} = file.value;
  const id = `my/${path.slice(NOTES.length + 1).replace(/\.ya?ml$/, '')}`;
  return {...file, value: {...rest, id, questions, owner}};
}
