import {EXIT, UsageError} from '../errors.ts';
import {readKnowledgeBase} from '../kb/lint.ts';
import {statusOf, type Tally} from '../kb/status.ts';
import {wantsColor} from '../output/color.ts';
import type {StatusDocument} from '../output/documents-editing.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';
import {statusPage} from '../output/status-page.ts';
import {defineCommand} from './command.ts';
import {missingKnowledgeBase} from './with-index.ts';

/** `baro kb status`: how many articles are checked, due, ended or broken, by category and by owner. */
export const kbStatus = defineCommand({
  name: 'kb status',
  summary: '글이 얼마나 확인되어 있는지 보여 줍니다',
  usage: '',
  examples: [['baro kb status', '분야와 담당마다 확인된 글, 기한 지난 글, 잘못된 글을 셉니다']],
  flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema status)'}},
  async run({context, words, flags, color}) {
    if (words.length > 0)
      throw new UsageError(`kb status에는 덧붙일 말이 없습니다: ${words.join(' ')}`, {
        hint: '예: baro kb status',
      });
    const {stdout, environment} = context;
    const document = statusDocument(context.paths.knowledgeBase, context.today());
    stdout.write(
      flags.json
        ? jsonText(document, stdout.isTerminal)
        : renderPage(statusPage(document), {
            columns: undefined,
            color: wantsColor(color, environment, stdout),
          }),
    );
    return EXIT.done;
  },
});

function statusDocument(root: string, today: string): StatusDocument {
  let base: ReturnType<typeof readKnowledgeBase>;
  try {
    base = readKnowledgeBase(root, today);
  } catch (error) {
    throw missingKnowledgeBase(root, error);
  }
  const labels = Object.entries(base.categories.value ?? {}).map(([key, {label}]) => [key, label] as const);
  const {total, categories, owners, waiting} = statusOf(base.articles, new Map(labels), today);
  const figures = ({articles, states, trust}: Tally) => ({articles, states, trust});
  return {
    schema: 'baro.status/1',
    topics: total.articles,
    ...figures(total),
    articles: total.articles - total.states.broken,
    categories: categories.map((one) => ({category: one.name, label: one.label, ...figures(one)})),
    owners: owners.map((one) => ({owner: one.name, ...figures(one)})),
    waiting,
  };
}
