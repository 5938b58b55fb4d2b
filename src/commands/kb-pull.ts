import {EXIT, UsageError} from '../errors.ts';
import {openGit} from '../git/git.ts';
import {keptCopyOf, openKeptCopy} from '../git/kept-copy.ts';
import {oneAtATime} from '../git/one-at-a-time.ts';
import {pull} from '../git/pull.ts';
import {openWorkTree} from '../git/work-tree.ts';
import {type Changes, changesBetween} from '../kb/changes.ts';
import {wantsColor} from '../output/color.ts';
import type {PullDocument} from '../output/documents-knowledge-base.ts';
import {jsonText} from '../output/json.ts';
import {renderPage} from '../output/page.ts';
import {pullPage} from '../output/pull-page.ts';
import {defineCommand} from './command.ts';
import {checkFetched} from './fetched-check.ts';
import {keptCopiesFolder} from './kept-copies.ts';
import {pullProgress} from './pull-progress.ts';
import {withIndex} from './with-index.ts';

const NOTHING: Changes = {articles: [], files: []};

/** `baro kb pull`: the newest knowledge base, once it has been found good. */
export const kbPull = defineCommand({
  name: 'kb pull',
  summary: '지식 베이스를 저장소에서 새로 받습니다',
  usage: '',
  examples: [
    ['baro kb pull', '새 글을 받아 검사하고, 이상이 없을 때만 바꿉니다'],
    ['baro kb pull --json', '무엇이 바뀌었는지 프로그램이 읽을 수 있게 내보냅니다'],
  ],
  flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema pull)'}},
  async run({context, words, flags, color}) {
    if (words.length > 0)
      throw new UsageError(`kb pull 뒤에는 아무것도 적지 않습니다: ${words.join(' ')}`, {
        hint: '다른 곳에서 받으시려면: baro kb use <주소>',
      });
    const git = (folder: string) => openGit(folder, context.environment);
    const root = context.paths.knowledgeBase;
    const copy = keptCopyOf(keptCopiesFolder(context), root);
    const open = () =>
      copy === undefined
        ? openWorkTree(git, root, context.paths.program)
        : openKeptCopy(git, copy.home, {prefix: copy.prefix});
    const progress = pullProgress(context.stderr);
    const {from, to} = await oneAtATime(open().lockFile, async () => {
      const pulled = await pull(open(), {
        check: (folder) => checkFetched(context, folder, root),
        onStage: progress.onStage,
      });
      // Read now, so that the next lookup need not.
      if (pulled.from !== pulled.to) {
        progress.onStage({kind: 'indexing'});
        await withIndex(context, () => {});
      }
      return pulled;
    }).finally(progress.end);
    const updated = from !== to;
    const document: PullDocument = {
      schema: 'baro.pull/1',
      folder: root,
      updated,
      from: from ?? null,
      to,
      ...(updated && from !== undefined ? changesBetween(git(root), from, to, () => undefined) : NOTHING),
    };
    const {stdout} = context;
    if (flags.json) stdout.write(jsonText(document, stdout.isTerminal));
    else
      stdout.write(
        renderPage(pullPage(document), {
          columns: stdout.columns,
          color: wantsColor(color, context.environment, stdout),
        }),
      );
    return EXIT.done;
  },
});
