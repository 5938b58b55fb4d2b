import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import type {ArticleIndex} from '../search/article-index.ts';
import {withArticleIndex} from '../search/open-index.ts';

/** Runs `use` with the index of the knowledge base as it is now. One line on stderr where it had to be built in memory. */
export async function withIndex<T>(
  context: Context,
  use: (index: ArticleIndex) => T | Promise<T>,
): Promise<T> {
  const {paths, processId, wallClockMs} = context;
  const root = paths.knowledgeBase;
  let isTold = false;
  try {
    return await withArticleIndex(
      {root, notes: notesFolder(context), indexFile: `${paths.cache}/index.db`, processId, wallClockMs},
      ({index, unusable}) => {
        if (unusable !== undefined && !isTold) {
          isTold = true;
          context.stderr.write(`baro: 색인을 저장할 수 없어 이번만 메모리에 만들었습니다: ${paths.cache}\n`);
        }
        return use(index);
      },
    );
  } catch (error) {
    throw isMissingFolder(error, root) ? missingKnowledgeBase(root, error) : error;
  }
}

/** Where a counselor keeps notes of their own. */
export function notesFolder({paths}: Context): string {
  return `${paths.data}/notes`;
}

export function missingKnowledgeBase(root: string, cause: unknown): ContentError {
  return new ContentError(`지식 베이스를 읽을 수 없습니다: ${root}`, {
    hint: '폴더가 있는지, 그 안에 articles 폴더가 있는지 확인해 주십시오. 위치는 baro config get kb.path 로 볼 수 있습니다.',
    cause,
  });
}

export function isMissingFolder(error: unknown, root: string): boolean {
  return (
    error instanceof Error && 'path' in error && typeof error.path === 'string' && error.path.startsWith(root)
  );
}
