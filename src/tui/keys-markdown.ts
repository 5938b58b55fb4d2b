import {BINDINGS} from './keys.ts';
import {bindingsUnder, DIGITS, HELP_SCENES} from './view/help-body.ts';
import {keyText} from './view/key-text.ts';

/** The table of keys as docs/keys.md has it; a test keeps the file equal to it. */
export function keysMarkdown(): string {
  const sections = HELP_SCENES.map(([title, scene]) => {
    const rows = bindingsUnder(scene).map(
      ({keys, does}) => `| ${keys.map((key) => `\`${keyText(key)}\``).join(' ')} | ${does} |`,
    );
    return `## ${title}\n\n| 키 | 하는 일 |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# 상담 화면의 키\n\n이 글은 \`src/tui/keys.ts\`의 표 ${BINDINGS.length}줄에서 나옵니다. 글자 키는 한글 자판에서도 같은 자리의 글쇠로 됩니다.\n\n${DIGITS}\n\n${sections.join('\n')}`;
}
