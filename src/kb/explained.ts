import type {Finding} from './finding.ts';

/** A hint that stays, with its reason, on the hint's line or in the comment above: `# BARO037: 시민이 둘 다 이렇게 말합니다`. */
const EXPLANATION = /(?:^|\s)#\s*(BARO\d{3}):[ \t]*(\S.*)$/;

/**
 * The findings without those hints that an editor has explained in the file. Errors can't be explained away.
 * An explanation of something that is not there any more is a hint itself (BARO027).
 */
export function withoutExplained(
  findings: readonly Finding[],
  files: readonly {path: string; text: string}[],
): Finding[] {
  const used = new Set<string>();
  const explained = new Map(files.map((file) => [file.path, explanationsIn(file.text)]));
  const left = findings.filter(({file, line, code, severity}) => {
    if (severity === 'error') return true;
    const found = explained.get(file)?.find((one) => one.code === code && one.covers === line);
    if (found !== undefined) used.add(`${file}:${found.line}`);
    return found === undefined;
  });
  for (const [file, explanations] of explained) {
    for (const {line, column, code} of explanations) {
      if (used.has(`${file}:${line}`)) continue;
      left.push({
        code: 'BARO027',
        severity: 'hint',
        file,
        line,
        column,
        message: `${code} 권고가 이 자리에 없는데 까닭이 적혀 있습니다`,
        fix: '이제 필요 없으면 지우시고, 권고가 나오는 줄이나 그 바로 윗줄로 옮겨 주십시오',
      });
    }
  }
  return left;
}

/** Where each explanation stands, and the line that it speaks of: its own, or the first below that is no comment. */
function explanationsIn(text: string): {code: string; line: number; column: number; covers: number}[] {
  if (!text.includes('BARO')) return [];
  const lines = text.split('\n');
  return lines.flatMap((content, at) => {
    const match = EXPLANATION.exec(content);
    if (match === null) return [];
    let covered = at;
    while (/^\s*#/.test(lines[covered] ?? '')) covered++;
    return [
      {
        code: match[1] ?? '',
        line: at + 1,
        column: content.indexOf('#', match.index) + 1,
        covers: covered + 1,
      },
    ];
  });
}
