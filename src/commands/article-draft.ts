import {join} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError, UsageError} from '../errors.ts';
import {article} from '../kb/article.ts';
import {type Categories, categories} from '../kb/center.ts';
import {findArticleFile} from '../kb/find-article.ts';
import type {Draft} from '../kb/new-article.ts';
import {readKnowledgeFile} from '../kb/parse.ts';
import {type Asking, openAsking} from './asking.ts';
import {missingKnowledgeBase} from './with-index.ts';

type Given = Readonly<
  Record<'category' | 'id' | 'title' | 'questions' | 'answer' | 'owner', string | undefined>
>;

/** What an article needs, from flags; on a terminal what they lack is asked. Throws `UsageError` elsewhere. */
export function draftAnswers(context: Context, given: Given): {category: string; draft: Draft} {
  const root = context.paths.knowledgeBase;
  const known = knownCategories(root);
  const asking = openAsking(context);
  const need = (name: keyof Given, question: string, problem: (text: string) => string | undefined) =>
    needed(asking, name, given[name], question, problem);
  if (asking === undefined) refuseMissing(given);
  const category = need('category', `분야 (${listOf(known)})`, (text) => categoryProblem(text, known));
  const title = need('title', '제목 (예: 피아노 버리기)', (text) => fieldProblem('title', text));
  const id = need('id', `영문 이름 (예: ${category}-piano. 한 번 정하면 바꾸지 않습니다)`, (text) =>
    idProblem(root, text),
  );
  const questions = given.questions?.split(';') ??
    asking?.lines('시민이 하는 말 (한 줄에 하나, 다 적으셨으면 빈 줄)') ?? [''];
  const answer = need('answer', '읽어 드리는 답 (세 문장까지, "-합니다"로)', (text) =>
    fieldProblem('answer', text),
  );
  const usual = known[category]?.owner;
  const owner =
    given.owner ??
    (asking?.text(`책임지는 부서${usual === undefined ? '' : ` (그냥 Enter를 누르시면 ${usual})`}`) || usual);
  const said = questions.map((text) => text.trim()).filter((text) => text !== '');
  if (said.length === 0) throw new UsageError('시민이 하는 말을 하나 이상 적어 주십시오.');
  if (owner === undefined)
    throw new UsageError('책임지는 부서를 적어 주십시오.', {hint: '예: --owner 자원순환과'});
  return {category, draft: {id, title, questions: said, answer, owner}};
}

/** A flag's value must be right at once; an answer on a terminal is asked for until it is. */
function needed(
  asking: Asking | undefined,
  name: string,
  given: string | undefined,
  question: string,
  problem: (text: string) => string | undefined,
): string {
  if (given === undefined && asking !== undefined) return asking.until(question, problem);
  const text = (given ?? '').trim();
  const wrong = problem(text);
  if (wrong !== undefined) throw new UsageError(`--${name}: ${wrong}`);
  return text;
}

function refuseMissing(given: Given): void {
  const missing = (['category', 'id', 'title', 'questions', 'answer'] as const).filter(
    (name) => given[name] === undefined,
  );
  if (missing.length === 0) return;
  throw new UsageError(
    `터미널이 아니어서 여쭤 볼 수 없습니다. 빠진 옵션: ${missing.map((name) => `--${name}`).join(' ')}`,
    {
      hint: '터미널에서 baro kb new 를 실행하시거나, 옵션을 모두 적어 주십시오. 자세히: baro kb new --help',
    },
  );
}

function knownCategories(root: string): Categories {
  try {
    const {value} = readKnowledgeFile(root, 'categories.yaml', categories);
    if (value !== undefined) return value;
  } catch (error) {
    throw missingKnowledgeBase(root, error);
  }
  throw new ContentError(`분야의 목록을 읽을 수 없습니다: ${join(root, 'categories.yaml')}`, {
    hint: '자세히: baro kb lint',
  });
}

function listOf(known: Categories): string {
  return Object.entries(known)
    .map(([key, {label}]) => `${key} ${label}`)
    .join(', ');
}

function categoryProblem(text: string, known: Categories): string | undefined {
  return Object.hasOwn(known, text)
    ? undefined
    : `없는 분야입니다: ${text || '(빈칸)'}. 있는 분야: ${listOf(known)}`;
}

function idProblem(root: string, text: string): string | undefined {
  const file = findArticleFile(root, text);
  return file === undefined ? fieldProblem('id', text) : `이미 있는 글입니다: ${file}`;
}

function fieldProblem(field: 'id' | 'title' | 'answer', text: string): string | undefined {
  if (text === '') return '비어 있습니다';
  return article.shape[field].safeParse(text).error?.issues[0]?.message;
}
