import {stateSpan} from '../../output/article-page.ts';
import {type Line, type Span, styled} from '../../output/page.ts';
import type {Model, Result} from '../model/model.ts';
import {filled, lineOfSpans, restyled} from './lines.ts';

/** The results, the chosen one marked and always among those that are seen: two lines each where there is room. */
export function resultsPane({call, setup}: Model, columns: number, rows: number): Line[] {
  const {found, selected} = call;
  if (found === undefined) return [];
  const {ambiguousWidth} = setup;
  const line = (spans: readonly Span[]) => lineOfSpans(spans, columns, ambiguousWidth);
  const head =
    found.readAs !== undefined
      ? [line([styled('faint', `"${found.readAs}"(으)로 읽음`)])]
      : found.confidence === 'low'
        ? [line([styled('warning', '꼭 맞는 글이 아닐 수 있음')])]
        : [];
  const room = rows - head.length;
  const height = found.results.length * 2 <= room ? 2 : 1;
  const seen = Math.max(1, Math.floor(room / height));
  const from = Math.max(0, selected - seen + 1);
  return [
    ...head,
    ...found.results.slice(from, from + seen).flatMap((result, at) => {
      const isChosen = from + at === selected;
      const [first, ...rest] = rowsOf(result, from + at, height, isChosen).map(line);
      if (first === undefined) return [];
      return [isChosen ? restyled(filled(first, columns), 'chosen') : first, ...rest];
    }),
  ];
}

function rowsOf({article, state}: Result, at: number, height: number, isChosen: boolean): Span[][] {
  const number: Span = styled('accent', `${isChosen ? '>' : ' '}${at + 1} `);
  const facts: Span[] = [
    styled('faint', article.categoryLabel),
    ' ',
    stateSpan(state),
    ...(article.live === undefined ? [] : [styled('good', ' 실시간')]),
  ];
  return height === 2
    ? [
        [number, article.title],
        ['   ', ...facts],
      ]
    : [[number, article.title, '  ', ...facts]];
}
