import {join, relative, resolve, sep} from 'node:path';
import type {Context} from '../context.ts';
import {GitError} from '../git/git.ts';
import type {Draft} from '../kb/new-article.ts';
import {BLANK, type Page, paragraph, styled} from '../output/page.ts';
import {gitOf} from './with-git.ts';

/** What was written, and the commands from here to a green check, ready to be pasted into any shell. */
export function nextStepsPage(context: Context, path: string, draft: Draft): Page {
  const file = join(context.paths.knowledgeBase, path);
  const git = gitCommand(context, file);
  const steps: readonly (readonly [command: string, about: string])[] =
    git === undefined
      ? [
          [`baro kb preview ${path}`, '편집기로 파일을 고치면서 봅니다. 아래에 검사 결과가 나옵니다'],
          ['baro kb lint', '다른 글과 함께 검사합니다'],
        ]
      : [
          [`${git.command} switch -c kb/${draft.id}`, '새 갈래에서 시작합니다'],
          [`baro kb preview ${path}`, '편집기로 파일을 고치면서 봅니다. 아래에 검사 결과가 나옵니다'],
          [
            `${git.command} commit -m "새 글: ${quotable(draft.title)}" ${quoted(git.file)}`,
            '저장한 것을 기록합니다',
          ],
          [`${git.command} push -u origin kb/${draft.id}`, '올리시면 풀 리퀘스트를 여는 주소가 나옵니다'],
        ];
  return [
    paragraph([styled('good', '글을 만들었습니다: '), file]),
    BLANK,
    paragraph('이제 차례로 하시면 됩니다.'),
    ...steps.flatMap(([command, about], at) => [
      paragraph([`${at + 1}. `, styled('strong', command)], 2),
      paragraph(styled('faint', about), 5),
    ]),
  ];
}

/**
 * Git as it must be typed where the editor stands, with the new file told to it (`add --intent-to-add`), so that a
 * commit by name finds it. `undefined` outside a repository.
 */
function gitCommand(context: Context, file: string): {command: string; file: string} | undefined {
  const git = gitOf(context);
  const top = git?.ask('rev-parse', '--show-toplevel');
  if (git === undefined || top === undefined) return undefined;
  const {PWD} = context.environment;
  const isInside = PWD !== undefined && `${resolve(PWD)}${sep}`.startsWith(`${resolve(top)}${sep}`);
  try {
    git.read(['add', '--intent-to-add', '--', file]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    context.stderr.write(
      `baro: git에 새 파일을 알리지 못했습니다. 먼저 git add ${quoted(file)} 를 해 주십시오.\n`,
    );
  }
  return isInside
    ? {command: 'git', file: relative(PWD, file)}
    : {command: `git -C ${quoted(top)}`, file: relative(top, file)};
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}

/** Inside double quotes, in a POSIX shell as in PowerShell. */
function quotable(text: string): string {
  return text.replace(/["`$\\!%]/g, '');
}
