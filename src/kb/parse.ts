import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {
  type Document,
  isAlias,
  isNode,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type {z} from 'zod';
import {isArticlePath} from './files.ts';
import type {Finding, PathPart, Position, Problem} from './finding.ts';
import {schemaProblems} from './schema-problems.ts';
import {offsetOf} from './yaml-position.ts';

/** A file of the knowledge base as read: `value` is there only when nothing in the file breaks it. */
export interface ParsedFile<T> {
  path: string;
  text: string;
  value: T | undefined;
  findings: Finding[];
  locate(at: Problem['at']): Position;
  /** The YAML node at a path, where the file could be parsed. */
  nodeAt(path: readonly PathPart[]): Node | undefined;
}

/** An article is a page of text, a list of words a book of them; anything larger is a mistake or an attack. */
const LARGEST_ARTICLE_BYTES = 64 * 1024;
const LARGEST_LIST_BYTES = 1024 * 1024;

/** Reads and checks one file. Throws only when it has vanished meanwhile (ENOENT). */
export function readKnowledgeFile<S extends z.ZodType>(
  root: string,
  path: string,
  schema: S,
): ParsedFile<z.infer<S>> {
  const absolute = join(root, path);
  const {size} = statSync(absolute);
  const largest = isArticlePath(path) ? LARGEST_ARTICLE_BYTES : LARGEST_LIST_BYTES;
  if (size > largest) {
    return unusable(
      path,
      'BARO001',
      '파일이 너무 큽니다',
      `${largest / 1024} KiB를 넘지 않게 나누어 주십시오`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(absolute));
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
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      logLevel: 'error',
      prettyErrors: false,
      lineCounter: lines,
    });
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
  const file: ParsedFile<z.infer<S>> = {
    path,
    text,
    value: undefined,
    findings: [],
    locate(at) {
      const {line, col} = lines.linePos(typeof at === 'number' ? at : offsetOf(document, at));
      return {line: Math.max(line, 1), column: Math.max(col, 1)};
    },
    nodeAt(at) {
      const node = document.getIn(at, true);
      return isNode(node) ? node : undefined;
    },
  };
  const report = (code: string, problem: Problem) => {
    const {message, fix} = problem;
    file.findings.push({code, severity: 'error', file: path, ...file.locate(problem.at), message, fix});
  };
  for (const error of [...document.errors, ...document.warnings]) report(...syntaxProblem(error));
  if (file.findings.length > 0) return file;
  for (const problem of unwantedNodes(document)) report('BARO004', problem);
  if (file.findings.length > 0) return file;
  const data: unknown = inNfc(document.toJS());
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

const SYNTAX: Partial<Record<YAMLError['code'], [message: string, fix: string]>> = {
  BAD_INDENT: ['들여쓰기가 맞지 않습니다', '같은 단계의 줄은 같은 칸에서 시작해 주십시오'],
  TAB_AS_INDENT: ['탭으로 들여썼습니다', '탭을 빈칸 두 개로 바꿔 주십시오'],
  MULTILINE_IMPLICIT_KEY: [
    '한 줄로 이어져야 할 곳이 끊겼습니다',
    '앞줄의 쌍점(:)과 따옴표, 들여쓰기를 확인해 주십시오',
  ],
  MISSING_CHAR: ['닫는 따옴표나 괄호가 없습니다', '여는 것과 닫는 것의 짝을 맞춰 주십시오'],
  UNEXPECTED_TOKEN: ['여기에 올 수 없는 글자가 있습니다', '쌍점(:)이나 #이 든 값은 따옴표로 감싸 주십시오'],
  BLOCK_AS_IMPLICIT_KEY: ['값 안에 "이름: 값"이 또 있습니다', '쌍점(:)이 든 값은 따옴표로 감싸 주십시오'],
  MULTIPLE_DOCS: ['한 파일에 글이 둘 이상입니다', '구분선(---)을 지우고 파일을 나누어 주십시오'],
  TAG_RESOLVE_FAILED: [
    '느낌표(!)로 시작하는 표시는 쓸 수 없습니다',
    '지우시거나 값을 따옴표로 감싸 주십시오',
  ],
};

function syntaxProblem(error: YAMLError): [code: string, problem: Problem] {
  const at = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    return ['BARO003', {at, message: '같은 이름이 두 번 나옵니다', fix: '하나만 남겨 주십시오'}];
  }
  const [message, fix] = SYNTAX[error.code] ?? [
    'YAML 문법에 맞지 않습니다',
    '이 줄의 따옴표와 들여쓰기를 확인해 주십시오',
  ];
  return ['BARO002', {at, message, fix}];
}

/** Aliases can blow a small file up to gigabytes ("alias bomb"), and tags mean nothing here. */
function unwantedNodes(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isNode(node)) return;
      const at = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push({
          at,
          message: '앵커(&)와 별칭(*)은 쓸 수 없습니다',
          fix: '내용을 그대로 적거나 따옴표로 감싸 주십시오',
        });
      } else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
        problems.push({
          at,
          message: '느낌표(!)로 시작하는 표시는 쓸 수 없습니다',
          fix: '지우시거나 값을 따옴표로 감싸 주십시오',
        });
      }
    },
  });
  return problems;
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
