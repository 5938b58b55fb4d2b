import {type Page, renderPage} from './page.ts';
import {safeText} from './safe-text.ts';

/*
 * Markdown for a comment on a pull request. Titles and queries come from whoever opened it: none of them may start
 * markup, mention a person or end a fence.
 */

/** A page as it stands on a screen of `columns`, in a fence that nothing within can end. */
export function fenced(page: Page, columns = 100): string {
  const text = renderPage(page, {columns, color: false});
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}${fence}\n`;
}

/** Text on one line as it is, in running text or a table's cell. */
export function plain(text: string): string {
  return safeText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&@:]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map((row) => line(row.map(plain))).join('');
}

/** A block that opens on a click. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${plain(summary)}</summary>\n\n${content}\n</details>\n`;
}
