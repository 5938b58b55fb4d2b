import type {Severity} from './finding.ts';
import type {Example} from './rule.ts';

/** What is found while a file is read, before any rule: its number, what it asks for, and an example. */
export interface ReadingRule {
  code: string;
  severity: Severity;
  summary: string;
  example: Example;
}

const LEXICON = 'lexicon.yaml';

export const READING_RULES: readonly ReadingRule[] = [
  {
    code: 'BARO001',
    severity: 'error',
    summary:
      '파일은 UTF-8로 적고, 글은 64KiB, 목록은 1MiB를 넘지 않습니다. 꼭 있어야 할 파일은 지우지 않습니다.',
    example: {file: 'categories.yaml', bad: '', good: 'passport: { label: 여권 }\nwaste: { label: 쓰레기 }'},
  },
  {
    code: 'BARO002',
    severity: 'error',
    summary: 'YAML 문법에 맞게, 빈칸 두 개로 들여쓰고, 따옴표와 괄호의 짝을 맞춥니다.',
    example: {bad: 'keywords: [증명사진, 배경', good: 'keywords: [증명사진, 배경]'},
  },
  {
    code: 'BARO003',
    severity: 'error',
    summary: '한 묶음에 같은 이름을 두 번 쓰지 않습니다.',
    example: {bad: 'fee: "무료"\nfee: "유료"', good: 'fee: "무료"'},
  },
  {
    code: 'BARO004',
    severity: 'error',
    summary: '앵커(&), 별칭(*), 표시(!)는 쓰지 않습니다.',
    example: {bad: 'bring: &준비물 [신분증]\nwhere: *준비물', good: 'bring: [신분증]\nwhere: [창구]'},
  },
  {
    code: 'BARO010',
    severity: 'error',
    summary: '정해진 이름의 항목만 씁니다.',
    example: {bad: 'keyword: [증명사진]', good: 'keywords: [증명사진]'},
  },
  {
    code: 'BARO011',
    severity: 'error',
    summary: '꼭 있어야 할 항목을 모두 적습니다.',
    example: {
      bad: 'contacts:\n  - { name: 콜센터 }',
      good: 'contacts:\n  - { name: 콜센터, phone: "051-120" }',
    },
  },
  {
    code: 'BARO012',
    severity: 'error',
    summary: '숫자처럼 보이는 글은 따옴표로 감쌉니다.',
    example: {bad: 'fee: 50000', good: 'fee: "5만 원"'},
  },
  {
    code: 'BARO013',
    severity: 'error',
    summary: '목록은 목록으로, 글은 글로 적습니다.',
    example: {bad: 'bring: 신분증', good: 'bring: [신분증]'},
  },
  {
    code: 'BARO014',
    severity: 'error',
    summary: '값을 비우지 않고, 정해진 꼴로 적습니다.',
    example: {bad: 'reviewEvery: 180일', good: 'reviewEvery: 180d'},
  },
  {
    code: 'BARO027',
    severity: 'hint',
    summary: '권고를 그대로 두는 까닭(# BARO037: …)은 권고가 나오는 줄이나 그 윗줄에 적습니다.',
    example: {
      file: LEXICON,
      bad: '# BARO024: 이제 권고가 없는 자리\nweak: [어떻게]',
      good: 'weak: [어떻게]',
    },
  },
  {
    code: 'BARO060',
    severity: 'error',
    summary: '야구 시즌 파일은 첫 줄에 칸의 이름을, 그 아래 한 줄에 한 경기를 적습니다.',
    example: {
      file: 'baseball/2026.csv',
      bad: 'date,time,stadium,away,home,note\n2026-4-3,14:00,사직,두산,롯데,',
      good: 'date,time,stadium,away,home,note\n2026-04-03,14:00,사직,두산,롯데,',
    },
  },
];
