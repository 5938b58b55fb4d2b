import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import type {Finding} from '../kb/finding.ts';
import {lint, readKnowledgeBase} from '../kb/lint.ts';
import {LINT_SKILLS} from './lint-skills.ts';

const MOST_NAMED = 5;

/**
 * Judges a fetched knowledge base before it is used. What was already wrong in the one that answers now does not
 * count: a list that ended at New Year must not keep other corrections out. Throws `ContentError`.
 */
export async function checkFetched(
  context: Context,
  fetched: string,
  current: string | undefined,
): Promise<void> {
  if (!existsSync(join(fetched, 'articles'))) throw refused('articles 폴더가 없습니다', []);
  const errors = errorsIn(context, fetched);
  if (errors === undefined) throw refused('글이 하나도 없습니다', []);
  if (errors.length === 0) return;
  const before = new Set((current === undefined ? undefined : errorsIn(context, current))?.map(keyOf));
  const added = errors.filter((finding) => !before.has(keyOf(finding)));
  if (added.length > 0) throw refused(`오류가 ${added.length}건 있습니다`, added);
}

/** `undefined` where there are no articles, or no folder at all. */
function errorsIn(context: Context, root: string): Finding[] | undefined {
  if (!existsSync(join(root, 'articles'))) return undefined;
  const base = readKnowledgeBase(root, context.today(), {skills: LINT_SKILLS});
  return base.articles.length === 0 ? undefined : lint(base).filter(({severity}) => severity === 'error');
}

/** Without its place: lines move when others are added. */
function keyOf({code, file, message}: Finding): string {
  return `${code} ${file} ${message}`;
}

function refused(why: string, findings: readonly Finding[]): ContentError {
  const named = findings
    .slice(0, MOST_NAMED)
    .map(({file, line, column, code, message}) => `\n  ${file}:${line}:${column} ${code} ${message}`);
  const rest = findings.length > MOST_NAMED ? `\n  그 밖에 ${findings.length - MOST_NAMED}건` : '';
  return new ContentError(`새 커밋의 지식 베이스에 ${why}. 바꾸지 않았습니다.${named.join('')}${rest}`, {
    hint: '편집자에게 알려 주십시오. 지금까지 쓰시던 지식 베이스가 계속 답합니다.',
  });
}
