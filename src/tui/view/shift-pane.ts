import {BLANK, type Line, linesOfPage, type Page, paragraph, styled} from '../../output/page.ts';
import type {Model, Shift} from '../model/model.ts';

const SHOWN_CHANGES = 8;
const SHOWN_DUE = 5;
const WHAT = {new: '새 글', changed: '바뀜', gone: '없어짐'} as const;

/** What a counselor wants to know before the first call: what changed, what is due, which sources answer. */
export function shiftPane(model: Model, columns: number, rows: number): Line[] {
  const {center, shift, call, setup} = model;
  const greeting =
    center === undefined ? '' : call.startedMs === undefined ? center.greeting : center.closing;
  const page: Page = [
    BLANK,
    paragraph(styled('faint', greeting), 2),
    BLANK,
    ...(shift === undefined
      ? [paragraph(styled('faint', '지식 베이스를 여는 중입니다. 지금 치셔도 됩니다.'), 2)]
      : [...duePage(shift), ...changesPage(shift), ...sourcesPage(shift)]),
  ];
  return linesOfPage(page, columns, setup.ambiguousWidth).slice(0, rows);
}

function duePage({due}: Shift): Page {
  if (due.length === 0) return [paragraph('오늘 다시 전화드릴 약속이 없습니다.', 2), BLANK];
  return [
    paragraph(styled('strong', `오늘 다시 전화드릴 약속 ${due.length}건`), 2),
    ...due
      .slice(0, SHOWN_DUE)
      .map(({says, purpose, isOverdue}) =>
        paragraph([isOverdue ? styled('alarm', says) : says, `  ${purpose}`], 4, 6),
      ),
    ...rest(due.length - SHOWN_DUE, 'F4'),
    BLANK,
  ];
}

function changesPage({changes, isFirst, articles}: Shift): Page {
  if (isFirst)
    return [
      paragraph(
        `지식 베이스에 글이 ${articles.toLocaleString('en')}편 있습니다. 바뀌는 글은 내일부터 여기에서 알려 드립니다.`,
        2,
      ),
      BLANK,
    ];
  if (changes.length === 0) return [paragraph('지난번에 보신 뒤로 바뀐 글이 없습니다.', 2), BLANK];
  return [
    paragraph(styled('strong', `지난번에 보신 뒤로 바뀐 글 ${changes.length}편`), 2),
    ...changes
      .slice(0, SHOWN_CHANGES)
      .map(({title, what}) => paragraph([styled('accent', WHAT[what]), `  ${title}`], 4, 6)),
    ...rest(changes.length - SHOWN_CHANGES),
    BLANK,
  ];
}

function sourcesPage({sources}: Shift): Page {
  if (sources.length === 0) return [];
  const good = sources.filter(({isGood}) => isGood).map(({label}) => label);
  return [
    paragraph(styled('strong', '실시간 정보'), 2),
    ...(good.length > 0 ? [paragraph([styled('good', '됨'), `  ${good.join(', ')}`], 4, 8)] : []),
    ...sources
      .filter(({isGood}) => !isGood)
      .map(({label, text}) => paragraph([styled('faint', `${label}: ${text}`)], 4, 6)),
  ];
}

function rest(count: number, key?: string): Page {
  return count > 0 ? [paragraph(styled('faint', `그 밖에 ${count}${key ? `건 (${key})` : '편'}`), 4)] : [];
}
