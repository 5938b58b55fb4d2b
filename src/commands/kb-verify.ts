import type {Context} from '../context.ts';
import {EXIT, NothingFound, UsageError} from '../errors.ts';
import {findArticleFiles} from '../kb/find-article.ts';
import {verifyFile} from '../kb/verify-file.ts';
import {wantsColor} from '../output/color.ts';
import {paragraph, renderPage} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {gitOf} from './with-git.ts';
import {missingKnowledgeBase} from './with-index.ts';

/** `baro kb verify`: writes into articles that somebody has checked them today. */
export const kbVerify = defineCommand({
  name: 'kb verify',
  summary: '글을 오늘 확인했다고 적습니다',
  usage: '<id…>',
  examples: [
    ['baro kb verify passport-lost', '오늘 날짜와 git에 적힌 이름을 적습니다'],
    ['baro kb verify car-bike car-ev --by "구 교통과 김편집"', '여러 글을 확인한 사람과 함께 적습니다'],
  ],
  flags: {by: {kind: 'text', placeholder: '이름', about: '확인한 사람이나 부서 (없으면 git의 user.name)'}},
  async run({context, words, flags, color}) {
    if (words.length === 0)
      throw new UsageError('확인하신 글의 id를 적어 주십시오.', {hint: '예: baro kb verify passport-lost'});
    const root = context.paths.knowledgeBase;
    const files = filesOf(root, words);
    const verification = {on: context.today(), by: nameOf(context, flags.by)};
    // All are tried before the first is written: a list is verified as a whole or not at all.
    const writes = [...files].map(([id, path]) => ({id, path, write: verifyFile(root, path, verification)}));
    for (const {write} of writes) write(context.processId);
    const {stdout, environment} = context;
    const page = writes.map(({id, path}) =>
      paragraph(`${id}: ${verification.on} ${verification.by} 확인으로 적었습니다 (${path})`),
    );
    stdout.write(renderPage(page, {columns: undefined, color: wantsColor(color, environment, stdout)}));
    return EXIT.done;
  },
});

function filesOf(root: string, ids: readonly string[]): Map<string, string> {
  let files: Map<string, string>;
  try {
    files = findArticleFiles(root, ids);
  } catch (error) {
    throw missingKnowledgeBase(root, error);
  }
  const unknown = ids.filter((id) => !files.has(id));
  if (unknown.length === 0) return files;
  throw new NothingFound(`이런 id의 글이 없습니다: ${unknown.join(', ')}`, {
    hint: `아무것도 적지 않았습니다. 찾아보시려면: baro ${unknown[0]}`,
  });
}

function nameOf(context: Context, given: string | undefined): string {
  const name = (given ?? gitOf(context)?.ask('config', 'user.name') ?? '').trim();
  if (name !== '') return name;
  throw new UsageError('누가 확인하셨는지 알 수 없습니다.', {
    hint: '--by "이름이나 부서"를 함께 적어 주십시오.',
  });
}
