import {EXIT, NothingFound, UsageError} from '../errors.ts';
import {locateFile} from '../kb/presented.ts';
import {wantsColor} from '../output/color.ts';
import {type Page, renderPage} from '../output/page.ts';
import {changedArticlesMarkdown} from './changed-articles.ts';
import {defineCommand} from './command.ts';
import {previewOf} from './preview-of.ts';
import {watchFile} from './watch-file.ts';

/** The whole screen and what has scrolled off it: an editor wants to see the article's beginning. */
const CLEAR = '\u001B[H\u001B[2J\u001B[3J';

/** `baro kb preview`: an article's file as counselors will see it, again after each change on a terminal. */
export const kbPreview = defineCommand({
  name: 'kb preview',
  summary: '글을 상담사에게 보이는 대로 보여 줍니다 (저장하실 때마다 다시)',
  usage: '<파일>',
  examples: [
    [
      'baro kb preview articles/waste/waste-piano.yaml',
      '파일을 고치는 동안 옆에 켜 둡니다 (Ctrl-C로 끝냅니다)',
    ],
    [
      'baro kb preview --changed origin/main',
      '그 판과 달라진 글을 풀 리퀘스트에 달 글(Markdown)로 내보냅니다',
    ],
  ],
  flags: {
    changed: {kind: 'text', placeholder: '판', about: '이 판과 달라진 글을 모두 Markdown으로 내보냅니다'},
    once: {kind: 'switch', about: '한 번만 보여 주고 끝냅니다 (파이프에서는 늘 그렇습니다)'},
  },
  async run({context, words, flags, color}) {
    const {stdout, environment, paths} = context;
    const [name, ...rest] = words;
    if (flags.changed !== undefined) {
      if (name !== undefined) throw new UsageError('--changed에는 파일을 함께 적지 않습니다.');
      stdout.write(changedArticlesMarkdown(context, flags.changed));
      return EXIT.done;
    }
    if (name === undefined || rest.length > 0)
      throw new UsageError('볼 파일을 하나 적어 주십시오.', {
        hint: '예: baro kb preview articles/waste/waste-large.yaml',
      });
    const file = locateFile(paths.knowledgeBase, name);
    if (file === undefined)
      throw new NothingFound(`이런 파일이 없습니다: ${name}`, {
        hint: `지금 폴더와 지식 베이스(${paths.knowledgeBase})에서 찾았습니다.`,
      });
    const write = (page: Page, before = '') => {
      const options = {columns: stdout.columns, color: wantsColor(color, environment, stdout)};
      stdout.write(before + renderPage(page, options));
    };
    if (!stdout.isTerminal || flags.once) {
      const {page, hasErrors} = previewOf(context, file).checked();
      write(page);
      return hasErrors ? EXIT.content : EXIT.done;
    }
    await watchFile(file, () => {
      const preview = previewOf(context, file);
      write(preview.first, CLEAR);
      write(preview.checked().page, CLEAR);
    });
    return EXIT.done;
  },
});
