import {columnsOf, padToColumns} from './columns.ts';
import type {StatusDocument} from './documents-editing.ts';
import {BLANK, type Page, paragraph, type Span, type Style, styled} from './page.ts';

type Row = StatusDocument['categories'][number] | StatusDocument['owners'][number];
type State = keyof Row['states'];

const COLUMNS: readonly (readonly [state: State, label: string, style: Style])[] = [
  ['verified', '확인됨', 'good'],
  ['due', '기한 지남', 'warning'],
  ['unverified', '미확인', 'warning'],
  ['expired', '기간 아님', 'alarm'],
  ['broken', '파일 오류', 'alarm'],
];

const SHOWN_WAITING = 10;

/** Where the knowledge base stands: the whole, by category, by owner, and what to look at first. */
export function statusPage(status: StatusDocument): Page {
  const {topics, articles, states, trust, categories, owners, waiting} = status;
  return [
    paragraph([
      styled('strong', `글 ${topics}건`),
      `, 읽을 수 있는 글 ${articles}건, 믿을 수 있는 정도 `,
      styled(trust >= 80 ? 'good' : 'warning', `${trust}점`),
    ]),
    paragraph(COLUMNS.map(([state, label]) => `${label} ${states[state]}`).join(' · '), 2),
    BLANK,
    ...table(
      '분야',
      categories.map((row) => ({name: row.label, row})),
    ),
    BLANK,
    ...table(
      '담당',
      owners.map((row) => ({name: row.owner, row})),
    ),
    ...waitingPage(waiting),
  ];
}

function waitingPage(waiting: StatusDocument['waiting']): Page {
  if (waiting.length === 0) return [];
  const labels = new Map(COLUMNS.map(([state, label, style]) => [state, styled(style, `[${label}]`)]));
  const rest = waiting.length - SHOWN_WAITING;
  return [
    BLANK,
    paragraph(styled('strong', '먼저 보실 글')),
    ...waiting
      .slice(0, SHOWN_WAITING)
      .map(({id, title, state, since}) =>
        paragraph(
          [labels.get(state) ?? '', ` ${title} (${id})`, since === null ? '' : ` ${since}부터`],
          2,
          4,
        ),
      ),
    ...(rest > 0 ? [paragraph(styled('faint', `그 밖에 ${rest}건 (모두 보시려면 --json)`), 2)] : []),
    paragraph('내용을 확인하셨으면: baro kb verify <id>', 2),
  ];
}

function table(title: string, rows: readonly {name: string; row: Row}[]): Page {
  const width = Math.max(columnsOf(title), ...rows.map(({name}) => columnsOf(name)));
  const head = [
    padToColumns(title, width),
    toRight('글', 5),
    ...COLUMNS.map(([, label]) => toRight(label, 10)),
  ];
  return [
    paragraph(styled('faint', [...head, toRight('점수', 6)].join(''))),
    ...rows.map(({name, row}) =>
      paragraph([
        padToColumns(name, width),
        toRight(`${row.articles}`, 5),
        ...COLUMNS.map(([state, , style]): Span => {
          const cell = toRight(`${row.states[state]}`, 10);
          return row.states[state] === 0 ? styled('faint', cell) : styled(style, cell);
        }),
        toRight(`${row.trust}`, 6),
      ]),
    ),
  ];
}

function toRight(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}
