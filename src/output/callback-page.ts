import type {CallbackDocument, CallbacksDocument, WhenDocument} from './documents-callback.ts';
import {BLANK, type Page, paragraph, type Span, styled} from './page.ts';

type View = CallbacksDocument['callbacks'][number];

const STATES = {open: '약속', done: '끝남', cancelled: '취소'} as const;
const EVENTS: Readonly<Record<string, string>> = {
  add: '약속',
  done: '통화함',
  absent: '부재중',
  snooze: '미룸',
  cancel: '취소',
  undo: '되돌림',
};

/** Call-backs by due time, a line each. */
export function callbacksPage({total, callbacks}: CallbacksDocument): Page {
  if (total === 0) return [paragraph('다시 전화할 약속이 없습니다.')];
  const more = total - callbacks.length;
  return [
    ...callbacks.map((view) => paragraph(lineOf(view), 0, 6)),
    ...(more > 0 ? [paragraph(styled('faint', `그 밖에 ${more}건이 더 있습니다 (--limit)`))] : []),
  ];
}

/** One call-back with all that is kept of it. */
export function callbackPage({callback, history = [], confirm, because, undone}: CallbackDocument): Page {
  if (callback === null) return [paragraph('다시 전화할 약속이 없습니다.')];
  return [
    paragraph(
      [
        ...(undone ? [styled('good', `되돌렸습니다(${EVENTS[undone] ?? undone}). `)] : []),
        ...lineOf(callback),
      ],
      0,
      6,
    ),
    ...(confirm ? [paragraph(styled('warning', `고객님께 다시 여쭤 주십시오: ${because}`), 2)] : []),
    ...(history.length > 0 ? [BLANK] : []),
    ...history.map(({at, by, what}) =>
      paragraph(
        [styled('faint', `${at.slice(0, 16).replace('T', ' ')} ${by}`), ` ${EVENTS[what] ?? what}`],
        2,
      ),
    ),
  ];
}

/** What a phrase means: what is read aloud, or what has to be asked. */
export function whenPage({kind, says, because, confirm, choices}: WhenDocument): Page {
  if (kind === 'ask' || kind === 'error') {
    return [
      paragraph([styled('warning', kind === 'ask' ? '여쭤 볼 것' : '읽을 수 없음'), `  ${because}.`]),
      ...choices.map((choice) => paragraph(`- ${choice.says}`, 2)),
    ];
  }
  return [
    paragraph(styled('strong', says)),
    ...(confirm ? [paragraph(styled('warning', `다시 여쭤 주십시오: ${because}.`), 2)] : []),
  ];
}

function lineOf({id, says, phone, name, purpose, attempts, state, isOverdue, article}: View): Span[] {
  return [
    styled('strong', `${id}`.padStart(4)),
    '  ',
    isOverdue ? styled('alarm', says) : says,
    '  ',
    styled('accent', phone),
    name === null ? '' : ` ${name}님`,
    `  ${purpose}`,
    attempts > 0 ? styled('warning', `  부재중 ${attempts}번`) : '',
    state === 'open' ? '' : styled('faint', `  [${STATES[state]}]`),
    article === null ? '' : styled('faint', `  (${article})`),
  ];
}
