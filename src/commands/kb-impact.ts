import {EXIT, UsageError} from '../errors.ts';
import {wantsColor} from '../output/color.ts';
import {impactMarkdown, impactPage} from '../output/impact-page.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {measureImpact} from './measure-impact.ts';

/** `baro kb impact`: which of the queries that editors keep find another article first. */
export const kbImpact = defineCommand({
  name: 'kb impact',
  summary: '고친 뒤에 먼저 찾아지는 글이 달라지는 말을 보여 줍니다',
  usage: '[기준] [새 판]',
  examples: [
    ['baro kb impact', '아직 커밋하지 않은 고침이 무엇을 바꾸는지 보여 줍니다'],
    ['baro kb impact origin/main', '이 갈래가 무엇을 바꾸는지 보여 줍니다'],
    ['baro kb impact HEAD~5 HEAD', '두 판을 견줍니다'],
  ],
  flags: {
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema impact)'},
    markdown: {kind: 'switch', about: '풀 리퀘스트에 달 글(Markdown)로 내보냅니다'},
  },
  async run({context, words, flags, color}) {
    const [base = 'HEAD', head, ...rest] = words;
    if (rest.length > 0)
      throw new UsageError(`판은 둘까지 적습니다: ${words.join(' ')}`, {
        hint: '예: baro kb impact HEAD~5 HEAD',
      });
    if (flags.json && flags.markdown) throw new UsageError('--json과 --markdown은 함께 쓸 수 없습니다.');
    const {stdout, environment} = context;
    const impact = await measureImpact(context, base, head);
    if (flags.json) stdout.write(jsonText(impact, stdout.isTerminal));
    else if (flags.markdown) stdout.write(impactMarkdown(impact));
    else {
      const page = {columns: stdout.columns, color: wantsColor(color, environment, stdout)};
      stdout.write(renderPage(impactPage(impact), page));
    }
    return EXIT.done;
  },
});
