import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ContentError, StoreError} from '../errors.ts';
import {article} from './article.ts';
import type {Finding} from './finding.ts';
import {parseKnowledgeText, readKnowledgeFile} from './parse.ts';
import {type Verification, withVerification} from './verify.ts';

/**
 * Prepares to write a verification into an article's file: what it returns replaces the file at once. Throws
 * `ContentError` for an article that is broken, or would be, before anything is written.
 */
export function verifyFile(
  root: string,
  path: string,
  verification: Verification,
): (processId: number) => void {
  const {value, findings} = readKnowledgeFile(root, path, article);
  if (value === undefined) throw broken(path, findings[0]);
  const file = join(root, path);
  const text = withVerification(readFileSync(file, 'utf8'), verification);
  const written = parseKnowledgeText(path, text, article);
  if (written.value === undefined) throw broken(path, written.findings[0]);
  return (processId) => replaceFile(file, text, processId);
}

function broken(path: string, finding: Finding | undefined): ContentError {
  const place = finding === undefined ? path : `${path}:${finding.line}:${finding.column}`;
  return new ContentError(`잘못된 곳이 있어 확인을 적지 않았습니다: ${place} ${finding?.message ?? ''}`, {
    hint: `먼저 고쳐 주십시오. ${finding?.fix ?? '자세히: baro kb lint'}`,
  });
}

function replaceFile(file: string, text: string, processId: number): void {
  const temporary = `${file}.${processId}.tmp`;
  try {
    writeFileSync(temporary, text, {mode: statSync(file).mode});
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, {force: true});
    throw new StoreError(`파일에 쓸 수 없습니다: ${file}`, {
      hint: '파일과 폴더의 권한을 확인해 주십시오.',
      cause,
    });
  }
}
