import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {openGit} from '../git/git.ts';
import {commitOf, forkPoint} from '../git/revision.ts';
import {type ArticleChange, changesBetween} from '../kb/changes.ts';
import {presentFile} from '../kb/presented.ts';
import {changePage, changesPage} from '../output/changes-page.ts';
import {fenced, folded} from '../output/markdown.ts';
import {presentedPage} from '../output/preview-page.ts';
import {stateOf} from './preview-of.ts';

/** A comment on GitHub ends at 65,536 characters: what comes after this many is only listed. */
const MOST_CHARACTERS = 45_000;

/** What the work tree changes since it left `base`, as Markdown: each article's changes, and how it will look. */
export function changedArticlesMarkdown(context: Context, base: string): string {
  const root = context.paths.knowledgeBase;
  const git = openGit(root, context.environment);
  const from = forkPoint(git, commitOf(git, base), 'HEAD');
  const changes = changesBetween(git, from, undefined, (path) => {
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  const head = `### 바뀌는 글\n\n${fenced(changesPage({...changes, articles: changes.articles.map(withoutFields)}))}\n`;
  let text = head;
  let left = 0;
  for (const change of changes.articles) {
    const block = folded(`${change.title} (${change.id})`, articleMarkdown(context, change));
    if (text.length + block.length > MOST_CHARACTERS) left++;
    else text += block;
  }
  return left === 0 ? text : `${text}\n그 밖에 글 ${left}건은 너무 길어 싣지 못했습니다.\n`;
}

function withoutFields(change: ArticleChange): ArticleChange {
  return {...change, fields: []};
}

function articleMarkdown(context: Context, change: ArticleChange): string {
  const changed = fenced(changePage(change));
  if (change.kind === 'removed') return changed;
  const presented = presentFile(context.paths.knowledgeBase, join(context.paths.knowledgeBase, change.file));
  return `${changed}\n상담사에게 이렇게 보입니다.\n\n${fenced(presentedPage(presented, stateOf(context, presented)))}`;
}
