import type {Context} from '../context.ts';
import {documentOf, originText, type Report} from '../live/report.ts';
import {type ColorChoice, wantsColor} from '../output/color.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';

/** Prints a live answer: one document, or a page. */
export async function printReport(
  report: Report,
  context: Context,
  isJson: boolean,
  choice: ColorChoice,
): Promise<void> {
  const {stdout, environment} = context;
  const now = context.now();
  if (isJson) {
    stdout.write(jsonText(documentOf(report, now), stdout.isTerminal));
    return;
  }
  const {livePage} = await import('../output/live-page.ts');
  const page = livePage({...report, origins: report.origins.map((origin) => originText(origin, now))});
  stdout.write(renderPage(page, {columns: stdout.columns, color: wantsColor(choice, environment, stdout)}));
}
