import type {Finding} from '../kb/finding.ts';
import type {Presented} from '../kb/presented.ts';
import type {ArticleState} from '../kb/state.ts';
import {articlePage} from './article-page.ts';
import {findingPage} from './lint-page.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

/** An article as counselors will see it, with what lint says of its file below (`undefined`: not known yet). */
export function previewPage(
  presented: Presented,
  state: ArticleState,
  findings: readonly Finding[] | undefined,
): Page {
  const line = paragraph(styled('faint', '─'.repeat(20)));
  return [...presentedPage(presented, state), BLANK, line, ...checkPage(findings)];
}

function checkPage(findings: readonly Finding[] | undefined): Page {
  if (findings === undefined) return [paragraph(styled('faint', '검사하고 있습니다…'))];
  if (findings.length === 0) return [paragraph(styled('good', '검사: 이상 없음'))];
  return [paragraph(styled('warning', `검사: ${findings.length}건`)), ...findings.flatMap(findingPage)];
}

/** The article alone. */
export function presentedPage(
  {value, path, category, categoryLabel, titles}: Presented,
  state: ArticleState,
): Page {
  if (value === undefined) {
    return [paragraph(styled('alarm', `파일이 잘못되어 있어 글을 보여 드릴 수 없습니다: ${path}`))];
  }
  const article = {...value, category, categoryLabel, file: path, broken: false};
  return articlePage({article, state, titles});
}
