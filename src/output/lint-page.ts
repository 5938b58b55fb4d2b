import type {Finding} from '../kb/finding.ts';
import {BLANK, type Page, paragraph, styled} from './page.ts';

/** `file:line:col  BARO012  message`, and how to mend it below. */
export function lintPage(findings: readonly Finding[], articles: number): Page {
  const errors = findings.filter(({severity}) => severity === 'error').length;
  const hints = findings.length - errors;
  return [
    ...findings.flatMap(findingPage),
    ...(findings.length > 0 ? [BLANK] : []),
    paragraph(
      errors > 0
        ? styled('alarm', `글 ${articles}건: 오류 ${errors}건, 권고 ${hints}건`)
        : styled(
            'good',
            hints > 0 ? `글 ${articles}건: 오류 없음, 권고 ${hints}건` : `글 ${articles}건: 이상 없음`,
          ),
    ),
  ];
}

export function findingPage({file, line, column, code, severity, message, fix}: Finding): Page {
  const place = `${file}:${line}:${column}  `;
  const style = severity === 'error' ? 'alarm' : 'warning';
  return [
    paragraph([place, styled(style, code), `  ${message}`], 0, 4),
    paragraph(`${severity === 'error' ? '고칠 것' : '권함'}: ${fix}`, 4),
  ];
}

/** Workflow commands that a GitHub job shows at the line of a pull request. */
export function lintAnnotations(findings: readonly Finding[], folder: string): string {
  return findings
    .map(({file, line, column, code, severity, message, fix}) => {
      const command = severity === 'error' ? 'error' : 'notice';
      const place = `file=${property(`${folder}${file}`)},line=${line},col=${column},title=${code}`;
      return `::${command} ${place}::${data(`${message}. ${fix}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
