import type {TextRule} from '../rule.ts';

/** Control characters but tab and line ends, zero-width and bidirectional marks; a BOM in front has a rule of its own. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069]|(?!^)\uFEFF/g;

/** The same, written as an escape in a double-quoted YAML text ("\e[31m", "\x1b", "\u202e"). */
const ESCAPED =
  /\\(?:[0abevf]|x(?:[01][0-9a-f]|7f|[89][0-9a-f])|u(?:00(?:[01][0-9a-f]|7f|[89][0-9a-f])|200[b-f]|202[8-e]|206[0-9]|feff))/gi;

export const hiddenCharacters: TextRule = {
  code: 'BARO023',
  severity: 'error',
  level: 'text',
  summary: '보이지 않는 글자와 제어 문자는 쓸 수 없습니다.',
  example: {bad: 'fee: "무료\u200B"', good: 'fee: "무료"'},
  check: (text) => [
    ...[...text.matchAll(HIDDEN)].map(({index, 0: character}) => ({
      at: index,
      message: `보이지 않는 글자가 있습니다(U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
      fix: '그 자리의 글자를 지우고 다시 입력해 주십시오',
    })),
    ...[...text.matchAll(ESCAPED)]
      .filter(({index}) => isDoubleQuoted(text, index))
      .map(({index, 0: written}) => ({
        at: index,
        message: `제어 문자가 적혀 있습니다(${written})`,
        fix: '지워 주십시오',
      })),
  ],
};

/** Escapes mean something only inside double quotes; an odd number of quotes before it on the line says so. */
function isDoubleQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
}
