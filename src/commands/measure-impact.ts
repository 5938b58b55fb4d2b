import {existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import {type Git, openGit} from '../git/git.ts';
import {commitOf, forkPoint, writeFilesAt} from '../git/revision.ts';
import {ARTICLES} from '../kb/files.ts';
import {readKnowledgeFile} from '../kb/parse.ts';
import {type Queries, queries} from '../kb/queries.ts';
import type {ImpactDocument} from '../output/documents-editing.ts';
import type {ArticleIndex} from '../search/article-index.ts';
import {impactBetween} from '../search/impact.ts';
import {withArticleIndex} from '../search/open-index.ts';
import {withIndex} from './with-index.ts';

/**
 * Measures a revision (without one: the work tree) against where it left `base`, with the queries of the newer. Both
 * are read from git into a folder below the cache, which is gone afterwards; the work tree is only read.
 */
export async function measureImpact(
  context: Context,
  base: string,
  head: string | undefined,
): Promise<ImpactDocument> {
  const {paths, environment} = context;
  const git = openGit(paths.knowledgeBase, environment);
  const to = head === undefined ? null : commitOf(git, head);
  const from = forkPoint(git, commitOf(git, base), to ?? 'HEAD');
  mkdirSync(paths.cache, {recursive: true, mode: 0o700});
  const folder = mkdtempSync(join(paths.cache, 'impact-'));
  try {
    const before = extracted(git, from, join(folder, 'before'), base);
    const after =
      to === null ? paths.knowledgeBase : extracted(git, to, join(folder, 'after'), head ?? 'HEAD');
    const asked = queriesOf(after);
    const compare = (old: ArticleIndex) => (now: ArticleIndex) =>
      impactBetween(old, now, asked, context.today());
    const impact = await withIndexOf(context, before, join(folder, 'before.db'), (old) =>
      to === null
        ? withIndex(context, compare(old))
        : withIndexOf(context, after, join(folder, 'after.db'), compare(old)),
    );
    return {schema: 'baro.impact/1', from, to, ...impact};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function extracted(git: Git, commit: string, folder: string, name: string): string {
  writeFilesAt(git, commit, folder);
  if (existsSync(join(folder, ARTICLES))) return folder;
  throw new ContentError(`그 판에는 지식 베이스가 없습니다: ${name}`, {
    hint: 'articles 폴더가 있는 판과 견주어 주십시오.',
  });
}

async function withIndexOf<T>(
  {processId, wallClockMs}: Context,
  root: string,
  indexFile: string,
  use: (index: ArticleIndex) => T | Promise<T>,
): Promise<T> {
  return withArticleIndex({root, indexFile, processId, wallClockMs}, ({index}) => use(index));
}

function queriesOf(root: string): Queries {
  const file = 'queries.yaml';
  if (!existsSync(join(root, file))) {
    throw new ContentError(`꼭 찾아져야 할 말의 목록이 없습니다: ${file}`, {
      hint: '지식 베이스에 queries.yaml을 두시면 무엇이 달라지는지 볼 수 있습니다.',
    });
  }
  const {value, findings} = readKnowledgeFile(root, file, queries);
  const [first] = findings;
  if (value !== undefined) return value;
  throw new ContentError(`${file}:${first?.line ?? 1} ${first?.message ?? ''}`, {hint: first?.fix ?? ''});
}
