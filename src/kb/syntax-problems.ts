import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type {Problem} from './finding.ts';

type Numbered = [code: string, problem: Problem];

type Words = readonly [message: string, fix: string];

const INDENT: Words = ['들여쓰기가 맞지 않습니다', '같은 단계의 줄은 같은 칸에서 시작해 주십시오'];
const TAG: Words = ['느낌표(!)로 시작하는 표시는 쓸 수 없습니다', '지우시거나 값을 따옴표로 감싸 주십시오'];

const SYNTAX: Partial<Record<YAMLError['code'], Words>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: ['탭으로 들여썼습니다', '탭을 빈칸 두 개로 바꿔 주십시오'],
  MULTILINE_IMPLICIT_KEY: [
    '한 줄로 이어져야 할 곳이 끊겼습니다',
    '앞줄의 쌍점(:)과 따옴표, 들여쓰기를 확인해 주십시오',
  ],
  MISSING_CHAR: ['닫는 따옴표나 괄호가 없습니다', '여는 것과 닫는 것의 짝을 맞춰 주십시오'],
  UNEXPECTED_TOKEN: ['여기에 올 수 없는 글자가 있습니다', '쌍점(:)이나 #이 든 값은 따옴표로 감싸 주십시오'],
  BLOCK_AS_IMPLICIT_KEY: ['값 안에 "이름: 값"이 또 있습니다', '쌍점(:)이 든 값은 따옴표로 감싸 주십시오'],
  MULTIPLE_DOCS: ['한 파일에 글이 둘 이상입니다', '구분선(---)을 지우고 파일을 나누어 주십시오'],
  TAG_RESOLVE_FAILED: TAG,
};

/** A syntax error in an editor's words, at the place that has to be mended. */
export function syntaxProblem(error: YAMLError, document: Document): Numbered {
  const at = error.pos[0];
  // What is not closed is noticed only where the text goes on: it has to be mended where it was opened.
  const opened =
    error.code === 'MISSING_CHAR' || error.message.startsWith('Flow ')
      ? openedBefore(document, at)
      : undefined;
  const [message, fix] = SYNTAX[opened === undefined ? error.code : 'MISSING_CHAR'] ?? [
    'YAML 문법에 맞지 않습니다',
    '이 줄의 따옴표와 들여쓰기를 확인해 주십시오',
  ];
  return ['BARO002', {at: opened ?? at, message, fix}];
}

/** Where the last bracket or quote that holds the offset was opened. */
function openedBefore(document: Document, at: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start = 0, end = 0] = (isNode(node) && node.range) || [];
      if (isEnclosed(node) && start < at && at <= end + 1) opened = start;
    },
  });
  return opened;
}

function isEnclosed(node: unknown): boolean {
  return (isCollection(node) && node.flow === true) || (isScalar(node) && /^QUOTE_/.test(node.type ?? ''));
}

/** What YAML allows and an article must not hold. */
export function nodeProblems(document: Document, text: string): Numbered[] {
  const problems: Numbered[] = [];
  const walk = (node: unknown) => {
    if (!isNode(node)) return;
    const problem = unwanted(node, text) ?? swallowedLine(node, text);
    if (problem !== undefined) problems.push(problem);
    if (isMap(node)) {
      problems.push(...repeatedKeys(node));
      for (const {key, value} of node.items) {
        walk(key);
        walk(value);
      }
    } else if (isSeq(node)) node.items.forEach(walk);
  };
  walk(document.contents);
  return problems;
}

/** The parser can look for these too, but compares each key with all others: a second for a long lexicon. */
function repeatedKeys(map: YAMLMap): Numbered[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({key}): Numbered[] => {
    const name = isScalar(key) ? key.value : key;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const at = (isNode(key) && key.range?.[0]) || 0;
    return [['BARO003', {at, message: `같은 이름이 두 번 나옵니다: ${name}`, fix: '하나만 남겨 주십시오'}]];
  });
}

const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** Aliases can blow a small file up to gigabytes ("alias bomb"), and tags mean nothing here. */
function unwanted(node: Node, text: string): Numbered | undefined {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node) || node.anchor !== undefined) {
    const at = isAlias(node) ? start : Math.max(0, text.lastIndexOf(`&${node.anchor}`, start));
    const fix = '내용을 그대로 적거나 따옴표로 감싸 주십시오';
    return ['BARO004', {at, message: '앵커(&)와 별칭(*)은 쓸 수 없습니다', fix}];
  }
  if (node.tag === undefined || PLAIN_TAGS.test(node.tag)) return undefined;
  const [message, fix] = TAG;
  const at = /!\S*\s*$/.exec(text.slice(0, start))?.index ?? start;
  return ['BARO004', {at, message, fix}];
}

/** An entry or a field that is indented too far becomes, silently, more words of the line above. */
function swallowedLine(node: Node, text: string): Numbered | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
  const [start, end] = node.range;
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd >= end) return undefined;
  const swallowed = /\n[ ]*(?=- |[a-zA-Z]+:(?: |\n|$))/.exec(text.slice(start, end));
  if (swallowed === null) return undefined;
  const at = start + swallowed.index + swallowed[0].length;
  const [, fix] = INDENT;
  return ['BARO002', {at, message: '들여쓰기가 맞지 않아 앞줄에 이어진 말로 읽힙니다', fix}];
}
