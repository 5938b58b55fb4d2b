import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError, StoreError} from '../errors.ts';
import {article} from '../kb/article.ts';
import {type Draft, newArticleText} from '../kb/new-article.ts';
import {parseKnowledgeText} from '../kb/parse.ts';

/** Writes a new article's file, which must not be there yet; returns its path below the knowledge base. */
export function createArticle({paths}: Context, category: string, draft: Draft): string {
  const path = `articles/${category}/${draft.id}.yaml`;
  const text = newArticleText(draft);
  const [finding] = parseKnowledgeText(path, text, article).findings;
  if (finding !== undefined) throw new ContentError(finding.message, {hint: finding.fix});
  const file = join(paths.knowledgeBase, path);
  try {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text, {flag: 'wx'}); // never over another's file
  } catch (cause) {
    throw new StoreError(`파일을 만들 수 없습니다: ${file}`, {
      hint: '폴더의 권한과, 같은 파일이 이미 있는지 확인해 주십시오.',
      cause,
    });
  }
  return path;
}
