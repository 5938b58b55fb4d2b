import {READING_RULES, type ReadingRule} from './reading-rules.ts';
import {RULES} from './rules/index.ts';

const HEAD = `# 지식 베이스 검사(baro kb lint)의 규칙

<!-- src/kb/rules에서 만들어집니다. 고치지 마시고 npm run rules 로 다시 만들어 주십시오. -->

오류가 하나라도 있으면 검사가 실패합니다(끝난 값 3). 권고는 알려만 드립니다. 권고를 그대로 두실 때에는 그 줄이나 바로 윗줄에 까닭을 적으시면(\`# BARO037: 시민이 두 일을 다 이렇게 부릅니다\`) 더 나오지 않습니다. 오류는 까닭을 적어도 지워지지 않습니다.

\`baro kb lint --base <판>\`은 그 판에서 바뀐 것도 봅니다. "바꾼 파일에서는 오류"인 규칙은 예전부터 있던 글에서는 권고입니다.
`;

/** docs/lint.md: every number that lint prints, with a bad and a good example. */
export function rulesGuide(): string {
  const rules: (ReadingRule & {severityInChange?: string})[] = [...READING_RULES, ...RULES];
  return [HEAD, ...rules.sort((a, b) => (a.code < b.code ? -1 : 1)).map(section)].join('\n');
}

function section({
  code,
  severity,
  severityInChange,
  summary,
  example,
}: ReadingRule & {severityInChange?: string}) {
  const level = severity === 'error' ? '오류' : severityInChange ? '권고, 바꾼 파일에서는 오류' : '권고';
  return [
    `## ${code}`,
    `${summary} (${level})`,
    ...(example.earlier === undefined ? [] : [block('이전 판', undefined, example.earlier)]),
    ...Object.entries(example.beside ?? {}).map(([file, text]) => block('함께 있는 파일', file, text)),
    block('잘못된 예', example.file, example.bad),
    block('좋은 예', example.file, example.good),
    '',
  ].join('\n\n');
}

function block(label: string, file: string | undefined, text: string): string {
  const title = file === undefined ? label : `${label} (\`${file}\`)`;
  if (text === '') return `${title}: 파일이 없습니다.`;
  return `${title}\n\n\`\`\`${file?.endsWith('.csv') ? 'csv' : 'yaml'}\n${shown(text)}\n\`\`\``;
}

/** What can't be seen is shown by its number. */
function shown(text: string): string {
  return text.trimEnd().replace(/[\r\u200B\uFEFF\u1100-\u11FF]| $/gm, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
