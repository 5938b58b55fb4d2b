import {EXIT, NothingFound, UsageError} from '../errors.ts';
import {stateOn} from '../kb/state.ts';
import {articlePage} from '../output/article-page.ts';
import {wantsColor} from '../output/color.ts';
import type {ArticleDocument} from '../output/documents.ts';
import {jsonText} from '../output/json.ts';
import {paragraph, renderPage} from '../output/page.ts';
import type {IndexedArticle} from '../search/article-index.ts';
import {defineCommand} from './command.ts';
import {linkedIds} from './search.ts';
import {isNote} from './search-document.ts';
import {withIndex} from './with-index.ts';

/** `baro show <id>`: one article whole, or only what is read aloud or sent. */
export const show = defineCommand({
  name: 'show',
  summary: '글 하나를 모두 보여 줍니다',
  usage: '<id>',
  examples: [
    ['baro show passport-lost', '글을 모두 보여 줍니다'],
    ['baro show passport-lost --script', '읽어 드릴 말씀만 보여 줍니다'],
    ['baro show passport-lost --sms', '보내 드릴 문자만 보여 줍니다'],
  ],
  flags: {
    script: {kind: 'switch', about: '읽어 드릴 말씀만 보여 줍니다'},
    sms: {kind: 'switch', about: '보내 드릴 문자만 보여 줍니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema article)'},
  },
  async run({context, words, flags, color}) {
    const [id, ...rest] = words;
    if (id === undefined || rest.length > 0)
      throw new UsageError('글의 id를 하나 적어 주십시오.', {hint: '예: baro show passport-lost'});
    if (Number(flags.json) + Number(flags.sms) + Number(flags.script) > 1) {
      throw new UsageError('--json, --sms, --script는 하나만 쓸 수 있습니다.');
    }
    return withIndex(context, async (index) => {
      const article = index.articleById(id);
      if (article === undefined)
        throw new NothingFound(`이런 id의 글이 없습니다: ${id}`, {hint: `찾아보시려면: baro ${id}`});
      const {stdout} = context;
      const page = {columns: stdout.columns, color: wantsColor(color, context.environment, stdout)};
      const state = article.broken ? 'broken' : stateOn(context.today, article);
      if (flags.json) {
        const liveAnswer =
          article.live &&
          (await (await import('./live-beside.ts')).liveBesideDocument(article.live, '', context));
        stdout.write(
          jsonText({...documentOf(article, state), ...(liveAnswer ? {liveAnswer} : {})}, stdout.isTerminal),
        );
      } else if (flags.script) stdout.write(renderPage([paragraph(article.answer.trim())], page));
      // A message is to be pasted: no line breaks but its own.
      else if (flags.sms)
        stdout.write(renderPage([paragraph(textMessageOf(article))], {...page, columns: undefined}));
      else {
        const titles = index.titles(linkedIds(article));
        stdout.write(renderPage(articlePage({article, state, titles}), page));
        if (article.live !== undefined) {
          const {liveBesidePage} = await import('./live-beside.ts');
          stdout.write(renderPage(await liveBesidePage(article.live, '', context), page));
        }
      }
      return EXIT.done;
    });
  },
});

function textMessageOf({id, sms}: IndexedArticle): string {
  if (sms === undefined) throw new NothingFound(`이 글에는 보낼 문자가 적혀 있지 않습니다: ${id}`);
  return sms.trim();
}

function documentOf(
  {broken: _broken, ...article}: IndexedArticle,
  state: ArticleDocument['state'],
): ArticleDocument {
  return {schema: 'baro.article/1', ...article, ...(isNote(article) ? {isNote: true} : {}), state};
}
