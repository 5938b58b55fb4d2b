import Fuse from 'fuse.js';
import {z} from 'zod';
import type {PathPart, Problem} from './finding.ts';

type Issue = z.core.$ZodIssue;

/** What the schema refused, as numbered problems with Korean sentences that say how to mend them. */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly Issue[],
  data: unknown,
): (Problem & {code: string})[] {
  return issues.flatMap((issue) => problemsOf(schema, issue, data));
}

function problemsOf(schema: z.ZodType, issue: Issue, data: unknown): (Problem & {code: string})[] {
  const path = issue.path.filter((part): part is PathPart => typeof part !== 'symbol');
  const name = path.findLast((part) => typeof part === 'string') ?? '파일';
  const value = path.reduce<unknown>((at, key) => (at as Record<PathPart, unknown> | undefined)?.[key], data);
  if (value === null && path.length > 0) return [emptyProblem(path, name)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'BARO010',
        at: [...path, key],
        message: `모르는 항목입니다: ${key}`,
        fix: unknownKeyFix(schema, path, key),
      }));
    case 'invalid_type':
      if (value === undefined) {
        return [
          {
            code: 'BARO011',
            at: path,
            message: `꼭 있어야 할 항목이 없습니다: ${name}`,
            fix: `${name}: 을(를) 적어 주십시오`,
          },
        ];
      }
      if (issue.expected === 'string' && isScalarValue(value)) {
        return [
          {
            code: 'BARO012',
            at: path,
            message: `${name}: 따옴표가 없어 글이 아니라 ${typeof value === 'number' ? '숫자' : '참·거짓'}로 읽힙니다`,
            fix: '값을 따옴표로 감싸 주십시오. 전화번호 앞의 0과 금액 끝의 0은 따옴표가 있어야 남습니다',
          },
        ];
      }
      return [
        {
          code: 'BARO013',
          at: path,
          message: `${name}: ${KINDS[issue.expected] ?? '다른 꼴'}이어야 합니다`,
          fix: kindFix(issue.expected),
        },
      ];
    case 'invalid_value':
      return [
        {
          code: 'BARO014',
          at: path,
          message: `${name}: 쓸 수 없는 값입니다`,
          fix: `다음 가운데 하나를 적어 주십시오: ${issue.values.join(', ')}`,
        },
      ];
    case 'too_small':
      return [emptyProblem(path, name)];
    case 'invalid_key':
      return [
        {
          code: 'BARO014',
          at: path,
          message: `${name}: 이름을 이렇게 적을 수 없습니다`,
          fix: issue.issues[0]?.message ?? '',
        },
      ];
    default:
      return [{code: 'BARO014', at: path, message: `${name}: 값이 올바르지 않습니다`, fix: issue.message}];
  }
}

function emptyProblem(path: PathPart[], name: PathPart): Problem & {code: string} {
  return {
    code: 'BARO014',
    at: path,
    message: `${name}: 비어 있습니다`,
    fix: '내용을 적으시거나 이 항목을 지워 주십시오',
  };
}

const KINDS: Record<string, string> = {
  array: '목록',
  string: '글',
  object: '"이름: 값" 묶음',
  record: '"이름: 값" 묶음',
};

function kindFix(expected: string): string {
  if (expected === 'array') return '줄마다 "- "로 시작하는 목록으로 적어 주십시오';
  if (expected === 'string') return '한 줄의 글로 적어 주십시오';
  return '한 줄에 하나씩 "이름: 값"으로 적어 주십시오';
}

function isScalarValue(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

function unknownKeyFix(schema: z.ZodType, path: readonly PathPart[], key: string): string {
  const known = knownKeys(schema, path);
  const nearest = new Fuse(known, {threshold: 0.4}).search(key)[0]?.item;
  if (nearest !== undefined) return `${nearest}: 을(를) 쓰려고 하셨습니까? 이름을 고쳐 주십시오`;
  return known.length > 0 ? `쓸 수 있는 항목: ${known.join(', ')}` : '이 항목을 지워 주십시오';
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

function knownKeys(schema: z.ZodType, path: readonly PathPart[]): string[] {
  let at = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}) as JsonSchema | undefined;
  for (const part of path) at = typeof part === 'number' ? at?.items : at?.properties?.[part];
  return Object.keys(at?.properties ?? {});
}
