import {EXIT, UsageError} from '../errors.ts';
import {openGit} from '../git/git.ts';
import {changesBetween} from '../kb/changes.ts';
import {changesPage} from '../output/changes-page.ts';
import {wantsColor} from '../output/color.ts';
import type {ChangesDocument} from '../output/documents-editing.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {revisionSince} from './revision-since.ts';

/** `baro kb changes`: what is another answer now than it was, as one tells a colleague who was away. */
export const kbChanges = defineCommand({
  name: 'kb changes',
  summary: '지식 베이스에서 바뀐 내용을 보여 줍니다',
  usage: '',
  examples: [
    ['baro kb changes', '지난 7일 동안 바뀐 글을 보여 줍니다'],
    ['baro kb changes --since 2026-10-01', '그날부터 바뀐 글을 보여 줍니다'],
    ['baro kb changes --since origin/main', '그 판(커밋, 갈래)과 다른 글을 보여 줍니다'],
  ],
  flags: {
    since: {kind: 'text', placeholder: '때', about: '날짜(2026-10-01), 날수(7d)나 git의 판 (기본 7d)'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema changes)'},
  },
  async run({context, words, flags, color}) {
    if (words.length > 0)
      throw new UsageError(`kb changes에는 덧붙일 말이 없습니다: ${words.join(' ')}`, {
        hint: '예: baro kb changes --since 2026-10-01',
      });
    const {stdout, environment, paths} = context;
    const git = openGit(paths.knowledgeBase, environment);
    const from = revisionSince(git, flags.since ?? '7d', context.now());
    const to = git.read(['rev-parse', 'HEAD']).trim();
    const changes = changesBetween(git, from, to, () => undefined);
    const document: ChangesDocument = {schema: 'baro.changes/1', from, to, ...changes};
    stdout.write(
      flags.json
        ? jsonText(document, stdout.isTerminal)
        : renderPage(changesPage(document), {
            columns: stdout.columns,
            color: wantsColor(color, environment, stdout),
          }),
    );
    return EXIT.done;
  },
});
