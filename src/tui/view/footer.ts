import {columnsOf} from '../../output/columns.ts';
import {type Line, type Span, styled} from '../../output/page.ts';
import {bindingsOf} from '../keys.ts';
import type {Model} from '../model/model.ts';
import {keyText} from './key-text.ts';
import {lineOfSpans} from './lines.ts';

/** What has just been done, else the keys of the scene, as many as fit. */
export function footerLine({notice, scene, size, setup}: Model): Line {
  const {columns} = size;
  if (notice !== undefined)
    return lineOfSpans([styled(notice.style, notice.text)], columns, setup.ambiguousWidth);
  const spans: Span[] = [];
  let used = 0;
  for (const {keys, short} of bindingsOf(scene)) {
    if (short === undefined || keys[0] === undefined) continue;
    const key = keyText(keys[0]);
    used += columnsOf(`${key} ${short}  `, setup.ambiguousWidth);
    if (used > columns + 2) break;
    spans.push(styled('accent', key), ` ${short}  `);
  }
  return lineOfSpans(spans, columns, setup.ambiguousWidth);
}
