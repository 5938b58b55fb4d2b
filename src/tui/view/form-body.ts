import {padToColumns} from '../../output/columns.ts';
import {BLANK, type Line, linesOfPage, type Page, paragraph, styled} from '../../output/page.ts';
import {FIELDS, type Field, type Form, type Model} from '../model/model.ts';
import {inputLine, type Screen} from './screen.ts';

const LABELS: Readonly<Record<Field, string>> = {when: '언제', phone: '전화', purpose: '용건', name: '이름'};
const HINTS: Readonly<Record<Field, string>> = {
  when: '예: 내일 두시, 30분 뒤, 금요일까지',
  phone: '예: 010-0000-1234',
  purpose: '무엇을 확인해 드리기로 하셨습니까',
  name: '꼭 필요할 때만 적습니다',
};

/** The promise as it is written; under the phrase, what it means, to be read aloud. */
export function formBody(model: Model): Screen {
  const {form, size, setup} = model;
  if (form === undefined) return {lines: [], caret: undefined};
  const lines: Line[] = [];
  const add = (page: Page) => lines.push(...linesOfPage(page, size.columns, setup.ambiguousWidth));
  let caret: Screen['caret'];
  if (form.article !== undefined && size.rows > 14)
    add([paragraph(styled('faint', `글: ${form.article.title}`))]);
  for (const field of FIELDS) {
    const isFocused = field === form.focus;
    const input = inputLine(
      form.fields[field],
      padToColumns(`${isFocused ? '>' : ' '}${LABELS[field]}`, 5),
      model,
    );
    if (isFocused) caret = {column: input.column, row: lines.length};
    const isEmpty = form.fields[field].text === '';
    lines.push(
      isEmpty
        ? {...input.line, runs: [...input.line.runs, {text: HINTS[field], style: 'faint'}]}
        : input.line,
    );
    if (field === 'when') add(promisedPage(form));
  }
  if (form.problem !== undefined) add([BLANK, paragraph(styled('alarm', form.problem))]);
  return {lines, caret};
}

function promisedPage({promised, fields}: Form): Page {
  if (promised === undefined || fields.when.text.trim() === '') return [BLANK];
  const {isGood, says, because, choices} = promised;
  if (!isGood)
    return [
      paragraph([styled('warning', because)], 6),
      ...choices.map((choice) => paragraph(`- ${choice}`, 6, 8)),
    ];
  return [
    paragraph([styled('faint', '읽어 드리기: '), styled('strong', says)], 6),
    ...(because === '' ? [] : [paragraph(styled('warning', `다시 여쭤 주십시오: ${because}.`), 6)]),
  ];
}
