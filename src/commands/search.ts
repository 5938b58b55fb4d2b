import type {Context} from '../context.ts';
import {EXIT, UsageError} from '../errors.ts';
import {wantsColor} from '../output/color.ts';
import type {SearchDocument} from '../output/documents.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';
import {searchPage} from '../output/search-page.ts';
import type {ArticleIndex, IndexedArticle} from '../search/article-index.ts';
import {type Hit, type SearchOutcome, search as searchIndex} from '../search/search.ts';
import {defineCommand} from './command.ts';
import {searchDocument} from './search-document.ts';
import {withIndex} from './with-index.ts';

const DEFAULT_LIMIT = 5;

/** `baro search <words…>`, and what `baro <words…>` means: the articles that answer, best first. */
export const search = defineCommand({
  name: 'search',
  summary: '답을 찾습니다 (baro 뒤에 바로 적어도 됩니다)',
  usage: '<찾을 말…>',
  examples: [
    ['baro 여권 재발급', '가장 맞는 답을 읽을 수 있게 보여 줍니다'],
    ['baro search ㅇㄱ --limit 3', '초성으로 찾아 세 건까지 보여 줍니다'],
    ['baro search 쓰레기 내삐린다 --explain', '왜 그 글이 나왔는지도 보여 줍니다'],
    ['baro search 대형폐기물 --json', '프로그램이 읽을 수 있게 내보냅니다'],
    ['baro search --batch < 질문.txt', '한 줄에 하나씩 찾아 JSON으로 내보냅니다'],
  ],
  flags: {
    limit: {
      kind: 'count',
      short: 'n',
      placeholder: '수',
      about: `몇 건까지 보여 줄지 (기본 ${DEFAULT_LIMIT})`,
      least: 1,
      most: 50,
    },
    category: {kind: 'text', placeholder: '분야', about: '이 분야의 글만 찾습니다 (예: passport)'},
    explain: {kind: 'switch', about: '왜 그 자리에 나왔는지 함께 보여 줍니다'},
    batch: {kind: 'switch', about: '표준 입력의 줄마다 찾아 JSON을 한 줄씩 내보냅니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema search)'},
  },
  async run({context, words, flags, color}) {
    const options = {limit: flags.limit ?? DEFAULT_LIMIT, category: flags.category, today: context.today};
    if (flags.batch) {
      if (words.length > 0)
        throw new UsageError('--batch는 찾을 말을 표준 입력에서 읽습니다.', {
          hint: '예: baro search --batch < 질문.txt',
        });
      const {searchBatch} = await import('./search-batch.ts');
      return searchBatch(context, options, flags.explain);
    }
    const query = words.join(' ').trim();
    if (query === '') throw new UsageError('찾을 말이 없습니다.', {hint: '예: baro 여권 재발급'});
    return withIndex(context, async (index) => {
      const startedMs = context.elapsedMs();
      const outcome = searchIndex(index, query, options);
      const why = flags.explain ? await explainer(index, outcome) : undefined;
      if (flags.json) {
        const tookMs = context.elapsedMs() - startedMs;
        const document = await withLiveAnswer(searchDocument(query, outcome, tookMs, why), context);
        context.stdout.write(jsonText(document, context.stdout.isTerminal));
      } else {
        await printPage(
          context,
          index,
          {query, outcome, why},
          wantsColor(color, context.environment, context.stdout),
        );
      }
      return outcome.hits.length > 0 ? EXIT.done : EXIT.nothingFound;
    });
  },
});

/** Explains the hits of an outcome. */
export async function explainer(
  index: ArticleIndex,
  outcome: SearchOutcome,
): Promise<(hit: Hit) => string[]> {
  const {explain} = await import('../search/explain.ts');
  return (hit) => {
    const article = index.articleById(hit.article.id);
    return article === undefined ? [] : explain(hit, article, outcome);
  };
}

interface Answer {
  query: string;
  outcome: SearchOutcome;
  why: ((hit: Hit) => string[]) | undefined;
}

async function printPage(
  context: Context,
  index: ArticleIndex,
  answer: Answer,
  color: boolean,
): Promise<void> {
  const firstId = answer.outcome.hits[0]?.article.id;
  const first = firstId === undefined ? undefined : index.articleById(firstId);
  const titles = first === undefined ? new Map<string, string>() : index.titles(linkedIds(first));
  const options = {columns: context.stdout.columns, color};
  context.stdout.write(renderPage(searchPage({...answer, first, titles}), options));
  if (first?.live === undefined || answer.outcome.confidence === 'none') return;
  const {liveBesidePage} = await import('./live-beside.ts');
  context.stdout.write(renderPage(await liveBesidePage(first.live, answer.query, context), options));
}

async function withLiveAnswer(document: SearchDocument, context: Context): Promise<SearchDocument> {
  const [first, ...others] = document.results;
  if (!first?.live) return document;
  const {liveBesideDocument} = await import('./live-beside.ts');
  const liveAnswer = await liveBesideDocument(first.live, document.query, context);
  return {...document, results: [{...first, liveAnswer}, ...others]};
}

/** Articles that another one leads to. */
export function linkedIds({related, askFirst}: Pick<IndexedArticle, 'related' | 'askFirst'>): string[] {
  const branches = (askFirst ?? []).flatMap(({choices}) => choices.flatMap(({see}) => see ?? []));
  return [...branches, ...(related ?? []).map(({id}) => id)];
}
