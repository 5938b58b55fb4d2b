import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError, EXIT, UsageError} from '../errors.ts';
import {type Address, parseAddress} from '../git/address.ts';
import {isArticlePath, listKnowledgeFiles} from '../kb/files.ts';
import type {UseDocument} from '../output/documents-knowledge-base.ts';
import {jsonText} from '../output/json.ts';
import {paragraph, renderPage} from '../output/page.ts';
import {openSettingsFile} from '../settings-file.ts';
import {defineCommand} from './command.ts';

/** `baro kb use <folder | git address>`: which knowledge base answers from now on. */
export const kbUse = defineCommand({
  name: 'kb use',
  summary: '쓸 지식 베이스를 정합니다',
  usage: '<폴더 | git 주소>',
  examples: [
    ['baro kb use ~/busan-kb', '이 폴더의 글을 씁니다. 고치면 바로 반영됩니다'],
    [
      'baro kb use https://git.example.kr/busan/kb.git',
      '저장소에서 받아 씁니다. 새 글은 baro kb pull로 받습니다',
    ],
    ['baro config unset kb.path', '프로그램에 든 지식 베이스로 돌아갑니다'],
  ],
  flags: {
    branch: {
      kind: 'text',
      placeholder: '가지',
      about: '저장소의 이 가지를 받습니다 (기본은 저장소의 기본 가지)',
    },
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema use)'},
  },
  async run({context, words, flags}) {
    const [text, ...rest] = words;
    if (text === undefined || rest.length > 0)
      throw new UsageError('폴더나 git 주소를 하나 적어 주십시오.', {hint: '예: baro kb use ~/busan-kb'});
    const address = parseAddress(text) ?? bareRepositoryAt(text);
    if (address === undefined && flags.branch !== undefined)
      throw new UsageError('--branch는 git 주소와 함께만 씁니다.', {
        hint: '폴더에서는 git switch로 가지를 바꾸십시오.',
      });
    const {folder, commit} =
      address === undefined
        ? {folder: folderOf(text), commit: null}
        : await fetched(context, address, flags.branch);
    openSettingsFile(context.paths.settings).set('kb.path', folder);
    const document: UseDocument = {
      schema: 'baro.use/1',
      folder,
      source: address?.shown ?? folder,
      commit,
      articles: listKnowledgeFiles(folder).filter(({path}) => isArticlePath(path)).length,
    };
    print(context, document, flags.json);
    return EXIT.done;
  },
});

async function fetched(context: Context, address: Address, branch: string | undefined) {
  const {useKeptCopy} = await import('./use-kept-copy.ts');
  return useKeptCopy(context, address, branch);
}

/** A bare repository on this machine is fetched from, like one elsewhere. */
function bareRepositoryAt(path: string): Address | undefined {
  const folder = resolve(path);
  const isBare = ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
  return isBare ? parseAddress(`file://${folder.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`) : undefined;
}

/** The folder itself or its kb folder. Throws `ContentError` where neither holds articles. */
function folderOf(path: string): string {
  const folder = resolve(path);
  const found = [folder, join(folder, 'kb')].find((candidate) => existsSync(join(candidate, 'articles')));
  if (found !== undefined) return found;
  throw new ContentError(
    existsSync(folder) ? `지식 베이스가 아닙니다: ${folder}` : `폴더가 없습니다: ${folder}`,
    {
      hint: 'articles 폴더가 든 폴더나 git 주소를 적어 주십시오.',
    },
  );
}

function print({stdout, stderr, environment}: Context, document: UseDocument, isJson: boolean): void {
  if (isJson) stdout.write(jsonText(document, stdout.isTerminal));
  else {
    const lines = [`이제 이 지식 베이스를 씁니다: ${document.source}`, `글 ${document.articles}건`];
    stdout.write(
      renderPage(
        lines.map((line) => paragraph(line)),
        {columns: stdout.columns, color: false},
      ),
    );
  }
  if (environment.BARO_KB) stderr.write('BARO_KB가 정해져 있어 이 창에서는 그쪽을 먼저 씁니다.\n');
}
