import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Document} from 'yaml';
import type {z} from 'zod';
import {isArticlePath, NOTES} from './files.ts';
import type {Finding, Problem} from './finding.ts';
import {schemaProblems} from './schema-problems.ts';
import {nodeProblems, syntaxProblem} from './syntax-problems.ts';
import {type Places, parseYaml, placesIn} from './yaml-document.ts';

/** A file of the knowledge base as read: `value` is there only when nothing in the file breaks it. */
export interface ParsedFile<T> extends Places {
  path: string;
  text: string;
  value: T | undefined;
  findings: Finding[];
}

/** An article is a page of text, a list of words a book of them; anything larger is a mistake or an attack. */
const LARGEST_ARTICLE_BYTES = 64 * 1024;
const LARGEST_LIST_BYTES = 1024 * 1024;

const UTF8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** Reads and checks one file. Throws only when it has vanished meanwhile (ENOENT). */
export function readKnowledgeFile<S extends z.ZodType>(
  root: string,
  path: string,
  schema: S,
): ParsedFile<z.infer<S>> {
  const absolute = join(root, path);
  const {size} = statSync(absolute);
  const largest =
    isArticlePath(path) || path.startsWith(`${NOTES}/`) ? LARGEST_ARTICLE_BYTES : LARGEST_LIST_BYTES;
  if (size > largest) {
    return unusable(
      path,
      'BARO001',
      '파일이 너무 큽니다',
      `${largest / 1024} KiB를 넘지 않게 나누어 주십시오`,
    );
  }
  try {
    const text = UTF8.decode(readFileSync(absolute));
    return parseKnowledgeText(path, text, schema);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    return error instanceof TypeError
      ? unusable(path, 'BARO001', 'UTF-8로 적힌 글이 아닙니다', '편집기에서 UTF-8로 다시 저장해 주십시오')
      : unusable(path, 'BARO001', '파일을 읽을 수 없습니다', '파일의 권한을 확인해 주십시오');
  }
}

/** Checks the text of one file: syntax first, then what YAML allows and we don't, then the schema. */
export function parseKnowledgeText<S extends z.ZodType>(
  path: string,
  text: string,
  schema: S,
): ParsedFile<z.infer<S>> {
  let document: Document;
  try {
    document = parseYaml(text);
  } catch {
    // The parser recurses, so that thousands of nested brackets overflow its stack.
    return unusable(
      path,
      'BARO002',
      '괄호나 들여쓰기가 너무 깊습니다',
      '글을 단순하게 다시 적어 주십시오',
      text,
    );
  }
  const file: ParsedFile<z.infer<S>> = {path, text, value: undefined, findings: [], ...placesIn(text)};
  const report = (code: string, problem: Problem) => {
    const {message, fix} = problem;
    file.findings.push({code, severity: 'error', file: path, ...file.locate(problem.at), message, fix});
  };
  for (const error of [...document.errors, ...document.warnings]) report(...syntaxProblem(error, document));
  if (file.findings.length > 0) return file;
  for (const [code, problem] of nodeProblems(document, text)) report(code, problem);
  if (file.findings.length > 0) return file;
  const data: unknown = text === text.normalize('NFC') ? document.toJS() : inNfc(document.toJS());
  const result = schema.safeParse(data);
  if (result.success) file.value = result.data;
  else
    for (const {code, ...problem} of schemaProblems(schema, result.error.issues, data)) report(code, problem);
  return file;
}

function unusable(path: string, code: string, message: string, fix: string, text = ''): ParsedFile<never> {
  const start = {line: 1, column: 1};
  const finding: Finding = {code, severity: 'error', file: path, ...start, message, fix};
  return {path, text, value: undefined, findings: [finding], locate: () => start, nodeAt: () => undefined};
}

/** A file that was not read, for what is to be said of it as a whole; BARO001 with `problem`, else nothing yet. */
export function unreadFile(path: string, problem?: Pick<Problem, 'message' | 'fix'>): ParsedFile<never> {
  const file = unusable(path, 'BARO001', problem?.message ?? '', problem?.fix ?? '');
  return problem === undefined ? {...file, findings: []} : file;
}

/** Hangul typed on some systems arrives decomposed (NFD) and would match nothing; rule BARO022 asks to mend the file. */
function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), inNfc(inner)]),
  );
}
