import {BLANK, linesOfPage, type Page, paragraph, styled} from '../../output/page.ts';
import {BINDINGS, type Binding, type SceneName} from '../keys.ts';
import type {Model} from '../model/model.ts';
import {keyText} from './key-text.ts';
import {exactly} from './lines.ts';
import type {Screen} from './screen.ts';

/** The headings of the help, and the scenes whose keys stand under each. */
export const HELP_SCENES: readonly (readonly [title: string, scene: SceneName | 'anywhere'])[] = [
  ['어디서나', 'anywhere'],
  ['통화', 'call'],
  ['약속 적기', 'form'],
  ['약속 목록', 'callbacks'],
  ['약속 미루기', 'snooze'],
  ['복사·문자', 'send'],
  ['구·군', 'district'],
  ['도움말', 'help'],
];

export const DIGITS =
  '숫자 1–9는 말 바로 뒤에서 찾은 글을 고르고, 연 글에서는 여쭙기의 답과 함께 안내할 글을 고릅니다. 띄어 쓴 뒤의 숫자와 바로 이어 글자를 친 숫자는 찾는 말이 됩니다. Alt와 함께 누르면 늘 찾은 글을 고릅니다.';

/** Every key, as the table has it. */
export function helpBody({helpScroll, size, setup}: Model, rows: number): Screen {
  const page: Page = [
    paragraph(DIGITS),
    ...HELP_SCENES.flatMap(([title, scene]) => [
      BLANK,
      paragraph(styled('strong', title)),
      ...bindingsUnder(scene).map(({keys, does}) =>
        paragraph([styled('accent', keys.map(keyText).join(', ')), `  ${does}`], 2, 6),
      ),
    ]),
  ];
  const lines = linesOfPage(page, size.columns, setup.ambiguousWidth);
  const from = Math.min(helpScroll, Math.max(0, lines.length - rows));
  return {lines: exactly(lines.slice(from), rows), caret: undefined};
}

export function bindingsUnder(scene: SceneName | 'anywhere'): Binding[] {
  return BINDINGS.filter(({scenes}) =>
    scene === 'anywhere' ? scenes === scene : scenes !== 'anywhere' && scenes.includes(scene),
  );
}
