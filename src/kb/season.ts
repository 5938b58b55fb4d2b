import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import * as z from 'zod';
import type {Finding} from './finding.ts';

/** One line of kb/baseball/<year>.csv, as its heading names the columns. */
const row = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date는 2026-03-28처럼 적습니다'),
  time: z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/, 'time은 18:30처럼 적고, 정해지지 않았으면 비워 둡니다'),
  stadium: z.string().min(1, '경기장 이름을 적습니다'),
  away: z.string().min(1, '원정 팀을 적습니다'),
  home: z.string().min(1, '홈 팀을 적습니다'),
  note: z.string().default(''),
});

export type SeasonRow = z.infer<typeof row>;
/** Reads a season file: its good lines, and what is wrong with the others. `year` is the file's name. */
export function parseSeason(
  text: string,
  file: string,
  year: string,
): {rows: SeasonRow[]; findings: Finding[]} {
  const finding = (line: number, message: string): Finding => ({
    code: 'BARO060',
    severity: 'error',
    file,
    line,
    column: 1,
    message: `시즌 파일: ${message}`,
    fix: '첫 줄은 date,time,stadium,away,home,note 이고, 그 아래 한 줄에 경기 하나를 적어 주십시오',
  });
  let records: {record: Record<string, string>; info: {lines: number}}[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      comment: '#',
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return {
      rows: [],
      findings: [finding(line, '쉼표로 나뉜 칸의 수가 첫 줄과 다르거나 따옴표가 닫히지 않았습니다')],
    };
  }
  const rows: SeasonRow[] = [];
  const findings: Finding[] = [];
  for (const {record, info} of records) {
    const result = row.safeParse(record);
    if (!result.success) findings.push(finding(info.lines, result.error.issues[0]?.message ?? ''));
    else if (!isDateOf(result.data.date, year))
      findings.push(finding(info.lines, `${year}년의 날짜가 아닙니다: ${result.data.date}`));
    else rows.push(result.data);
  }
  return {rows, findings};
}

/** What is wrong in every season file of a knowledge base, which may have none. */
export function seasonFindings(root: string): Finding[] {
  const folder = join(root, 'baseball');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
  return names.flatMap(
    (name) =>
      parseSeason(readFileSync(join(folder, name), 'utf8'), `baseball/${name}`, name.slice(0, -4)).findings,
  );
}

function isDateOf(date: string, year: string): boolean {
  try {
    return `${Temporal.PlainDate.from(date, {overflow: 'reject'}).year}` === year;
  } catch {
    return false;
  }
}
