import {BLANK, linesOfPage, paragraph, styled} from '../../output/page.ts';
import type {Model} from '../model/model.ts';
import {parcelsOf} from '../model/parcels.ts';
import {filled, lineOfSpans, restyled} from './lines.ts';
import type {Screen} from './screen.ts';

/** What can be copied, with the size of a text message, and the chosen one as it will be pasted. */
export function sendBody({call, send, size, setup}: Model, rows: number): Screen {
  if (call.view === undefined) return {lines: [], caret: undefined};
  const parcels = parcelsOf(call.view, call.settled);
  const list = parcels.map(({label, size: fit, isTooLong}, at) => {
    const isChosen = at === send.selected;
    const line = lineOfSpans(
      [
        styled('accent', `${isChosen ? '>' : ' '}${at + 1} `),
        label,
        '  ',
        styled(isTooLong ? 'alarm' : 'faint', fit),
      ],
      size.columns,
      setup.ambiguousWidth,
    );
    return isChosen ? restyled(filled(line, size.columns), 'chosen') : line;
  });
  const chosen = parcels[send.selected]?.text ?? '';
  const preview = linesOfPage([BLANK, paragraph(chosen, 2)], size.columns, setup.ambiguousWidth);
  return {lines: [...list, ...preview].slice(0, rows), caret: undefined};
}
