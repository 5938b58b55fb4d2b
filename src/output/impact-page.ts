import type {ImpactDocument} from './documents-editing.ts';
import {table} from './markdown.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

type Changed = ImpactDocument['changed'][number];

const EFFECTS = {
  worse: styled('alarm', '[나빠짐]'),
  better: styled('good', '[나아짐]'),
  other: styled('accent', '[바뀜]'),
} as const;
const WORDS = {worse: '🔴 나빠짐', better: '🟢 나아짐', other: '바뀜'};
/** A comment on GitHub ends at 65,536 characters. */
const MOST_ROWS = 100;

export function impactPage({queries, rightBefore, rightAfter, changed}: ImpactDocument): Page {
  return [
    ...changed.flatMap((one) => [
      paragraph([
        EFFECTS[one.effect],
        ' ',
        styled('strong', one.query),
        styled('faint', `  ${one.situation}`),
      ]),
      paragraph(`${one.before ?? '없음'} → ${one.after ?? '없음'}${wanted(one)}`, 4),
    ]),
    ...(changed.length > 0 ? [BLANK] : []),
    paragraph(styled('strong', summary({queries, rightBefore, rightAfter, changed}))),
  ];
}

/** The same for a comment on a pull request. */
export function impactMarkdown(impact: ImpactDocument): string {
  const {changed} = impact;
  const rows = changed
    .slice(0, MOST_ROWS)
    .map((one) => [
      WORDS[one.effect],
      one.query,
      one.before ?? '없음',
      one.after ?? '없음',
      one.expected.join(', ') || '없음',
    ]);
  const rest = changed.length - rows.length;
  return [
    `### 찾아지는 글이 어떻게 달라지나\n\n${summary(impact)}\n`,
    ...(rows.length > 0 ? [table(['', '시민의 말', '이전 첫 글', '이제 첫 글', '나와야 할 글'], rows)] : []),
    ...(rest > 0 ? [`그 밖에 ${rest}건은 \`baro kb impact\` 로 보실 수 있습니다.\n`] : []),
  ].join('\n');
}

function wanted({effect, expected}: Changed): string {
  return effect === 'better' ? '' : `  (나와야 할 글: ${expected.join(', ') || '없음'})`;
}

function summary({
  queries,
  rightBefore,
  rightAfter,
  changed,
}: Pick<ImpactDocument, 'queries' | 'rightBefore' | 'rightAfter' | 'changed'>): string {
  const right = `맞게 찾는 말 ${rightBefore} → ${rightAfter} (모두 ${queries})`;
  if (changed.length === 0) return `첫 글이 달라진 말이 없습니다. ${right}`;
  const worse = changed.filter(({effect}) => effect === 'worse').length;
  const better = changed.filter(({effect}) => effect === 'better').length;
  return `첫 글이 달라진 말 ${changed.length}건: 나빠짐 ${worse}건, 나아짐 ${better}건. ${right}`;
}
