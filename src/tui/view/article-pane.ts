import {type ArticleView, callPage, type Settled} from '../../output/article-page.ts';
import type {AmbiguousWidth} from '../../output/columns.ts';
import {type Line, linesOfPage, type Page, paragraph, styled} from '../../output/page.ts';
import type {Found, Model} from '../model/model.ts';
import {exactly, lineOfSpans} from './lines.ts';

/** The article in view; its live part has rows of its own below, from the start, so that nothing moves when it comes. */
export function articlePane(model: Model, columns: number, rows: number): Line[] {
  const {view, found, scroll} = model.call;
  if (view === undefined)
    return found === undefined ? [] : linesOfPage(nothingPage(found), columns, model.setup.ambiguousWidth);
  const live = livePane(model, columns, liveRows(model, rows));
  const lines = articleLines(model, columns, rows);
  const room = rows - live.length;
  const from = Math.min(scroll, Math.max(0, lines.length - room));
  const shown = exactly(lines.slice(from, from + room), room);
  if (from + room < lines.length && room > 2)
    shown[room - 1] = lineOfSpans(
      [styled('faint', `아래에 ${lines.length - from - room + 1}줄 더 (PageDown)`)],
      columns,
      model.setup.ambiguousWidth,
    );
  return [...shown, ...live];
}

/** How far the article can be scrolled in a pane of this size. */
export function lastScroll(model: Model, columns: number, rows: number): number {
  return Math.max(0, articleLines(model, columns, rows).length - (rows - liveRows(model, rows)));
}

/** All lines of the article; a live part that does not fit into its rows is told whole at the end. */
function articleLines(model: Model, columns: number, rows: number): readonly Line[] {
  const {view, settled, live} = model.call;
  if (view === undefined) return [];
  const {ambiguousWidth} = model.setup;
  const lines = brokenArticle(view, settled, columns, ambiguousWidth);
  if (live?.page === undefined) return lines;
  const whole = linesOfPage(live.page, columns, ambiguousWidth);
  return whole.length - 1 > liveRows(model, rows) ? [...lines, ...whole] : lines;
}

/** Breaking an article into lines is most of a frame's work, and it stays the same from key to key. */
const broken = new WeakMap<ArticleView, {settled: Settled; columns: number; lines: readonly Line[]}>();

function brokenArticle(
  view: ArticleView,
  settled: Settled,
  columns: number,
  ambiguous: AmbiguousWidth,
): readonly Line[] {
  const known = broken.get(view);
  if (known?.settled === settled && known.columns === columns) return known.lines;
  const lines = linesOfPage(callPage(view, settled), columns, ambiguous);
  broken.set(view, {settled, columns, lines});
  return lines;
}

function liveRows({call}: Model, rows: number): number {
  return call.live === undefined ? 0 : Math.max(3, Math.floor(rows * 0.45));
}

const ASKING: Page = [paragraph(styled('faint', '실시간 정보를 알아보는 중입니다…'))];

function livePane({call, setup}: Model, columns: number, rows: number): Line[] {
  if (rows === 0) return [];
  const rule = lineOfSpans([styled('faint', '-'.repeat(columns))], columns, 1);
  const lines = linesOfPage(call.live?.page ?? ASKING, columns, setup.ambiguousWidth);
  const [first, ...rest] = lines;
  // The page of a one-shot lookup begins with an empty line; here the rule stands for it.
  const told = first?.columns === 0 ? rest : lines;
  return exactly([rule, ...told], rows);
}

/** Nothing answers: said plainly, with what can be done instead. */
function nothingPage({text, nearest}: Found): Page {
  return [
    paragraph([styled('warning', '없음'), `  "${text}"에 맞는 글이 지식 베이스에 없습니다.`]),
    paragraph('추측해서 안내하지 마시고, 확인한 뒤 다시 전화드리겠다고 말씀해 주십시오.', 2),
    paragraph([styled('accent', 'F3'), ' 다시 전화드릴 약속을 적습니다'], 2),
    ...(nearest.length > 0 ? [paragraph(styled('faint', '비슷한 것'), 2)] : []),
    ...nearest.map(({title}) => paragraph(title, 4, 6)),
  ];
}
