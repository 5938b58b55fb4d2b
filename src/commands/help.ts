import {padToColumns} from '../output/columns.ts';
import {BLANK, type Page, paragraph, styled} from '../output/page.ts';
import {COMMON_FLAGS, type Command, type Flag, type Flags} from './command.ts';

/** The help of the whole program: examples first, then the commands. */
export function programHelp(commands: readonly Command[]): Page {
  return [
    paragraph([styled('strong', 'baro'), ' — 120 상담사가 통화 중에 답을 찾는 도구']),
    BLANK,
    ...examples([
      ['baro', '통화 한 통을 돕는 상담 화면을 엽니다'],
      ['baro 여권 재발급', '답을 찾아 읽을 수 있게 보여 줍니다'],
      ['baro ㅇㄱ', '초성만으로도 찾습니다'],
      ['baro show passport-lost', '글 하나를 모두 보여 줍니다'],
      ['baro show passport-lost --sms', '보내 드릴 문자를 보여 줍니다'],
      ['baro 대형폐기물 --json', '프로그램이 읽을 수 있게 내보냅니다'],
    ]),
    BLANK,
    paragraph(styled('strong', '명령')),
    ...commands.map(({name, usage, summary}) => row(`${name} ${usage}`, summary)),
    BLANK,
    ...flagRows(COMMON_FLAGS),
    row('    --version', '프로그램과 지식 베이스의 판을 보여 줍니다'),
    BLANK,
    paragraph(styled('strong', '끝난 값')),
    paragraph(
      '0 됨 · 1 찾은 것이 없음 · 2 잘못 씀 · 3 지식 베이스 내용 오류 · 4 실시간 정보를 얻을 수 없음 · 5 저장소 오류 · 70 프로그램 오류 · 130 중단',
      2,
    ),
    BLANK,
    paragraph(styled('strong', '환경 변수')),
    row('BARO_HOME', '설정과 자료를 둘 폴더'),
    row('BARO_KB', '지식 베이스의 폴더'),
    row('BARO_NOW', '지금으로 여길 시각 (시험과 시연에 씁니다)'),
    row('NO_COLOR, FORCE_COLOR', '색을 끄거나 켭니다'),
  ];
}

export function commandHelp({name, usage, summary, examples: lines, flags}: Command): Page {
  return [
    paragraph([styled('strong', `baro ${name}`), ` — ${summary}`]),
    BLANK,
    ...examples(lines),
    BLANK,
    paragraph([styled('strong', '쓰는 법'), `  baro ${name} ${usage}`.trimEnd()]),
    BLANK,
    ...flagRows(flags),
    ...flagRows(COMMON_FLAGS),
  ];
}

function examples(lines: Command['examples']): Page {
  return lines.map(([line, about]) => row(line, about));
}

function flagRows(flags: Flags): Page {
  return Object.entries(flags).map(([name, flag]) =>
    row(`${flag.short ? `-${flag.short}, ` : '    '}--${name}${placeholder(flag)}`, flag.about),
  );
}

function placeholder(flag: Flag): string {
  if (flag.kind === 'switch') return '';
  return flag.kind === 'choice' ? ` <${flag.choices.join('|')}>` : ` <${flag.placeholder}>`;
}

const FIRST_COLUMN = 36;

function row(left: string, right: string) {
  return paragraph([padToColumns(left, FIRST_COLUMN), ' ', styled('faint', right)], 2, 2 + FIRST_COLUMN + 1);
}
