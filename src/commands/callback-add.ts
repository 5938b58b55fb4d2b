import type {Context} from '../context.ts';
import {viewOf} from '../desk/callback-view.ts';
import {checkPhone, checkTexts} from '../desk/new-callback.ts';
import {addCallback} from '../desk/store/callbacks.ts';
import {EXIT, UsageError} from '../errors.ts';
import type {CallbackDocument} from '../output/documents-callback.ts';
import {defineCommand} from './command.ts';
import {type PromisedTime, promisedTime} from './promised-time.ts';
import {actorOf, answer, withStore} from './with-desk.ts';
import {withIndex} from './with-index.ts';

/** `baro callback add`: saves a promise to call back. */
export const callbackAdd = defineCommand({
  name: 'callback add',
  summary: '다시 전화드릴 약속을 저장합니다',
  usage: '<때> --about <용건>',
  examples: [
    [
      'baro callback add 내일 두시 --about "여권 발급일"',
      '전화번호는 이어서 여쭙니다 (명령 기록에 남지 않습니다)',
    ],
    ['baro callback add 금요일까지 --about "환급" --name 홍길동 --article tax-refund', '이름과 글을 함께'],
  ],
  flags: {
    about: {
      kind: 'text',
      short: 'a',
      placeholder: '용건',
      about: '무엇을 확인해 드리기로 했는지 (꼭 필요합니다)',
    },
    phone: {
      kind: 'text',
      short: 'p',
      placeholder: '번호',
      about: '전화번호 (없으면 묻거나 표준 입력에서 읽습니다)',
    },
    name: {kind: 'text', placeholder: '이름', about: '고객님 이름 (꼭 필요할 때만)'},
    article: {kind: 'text', placeholder: 'id', about: '관련된 글의 id'},
    yes: {kind: 'switch', short: 'y', about: '다시 묻지 않고 저장합니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callback)'},
  },
  async run(invocation) {
    const {context, words, flags} = invocation;
    const phrase = words.join(' ');
    const purpose = (flags.about ?? '').trim();
    const name = flags.name?.trim() || null;
    const texts = {phrase, purpose, name, article: flags.article ?? null};
    checkTexts(texts);
    const promised = await promisedTime(context, phrase);
    if (flags.article !== undefined) await checkArticle(context, flags.article);
    const phone = checkPhone(flags.phone ?? readLine(context, `${promised.says}\n전화번호: `), texts);
    if (!flags.yes && !isConfirmed(context, promised)) {
      context.stderr.write('저장하지 않았습니다.\n');
      return EXIT.usage;
    }
    const {by, at} = actorOf(context);
    const {kind, dueAt, confirm, because} = promised;
    const added = {...texts, phone, kind, dueAt, createdAt: at, createdBy: by};
    const callback = withStore(context, (database) => addCallback(database, added));
    const document: CallbackDocument = {
      schema: 'baro.callback/1',
      callback: viewOf(callback, context.now(), false),
      confirm,
      because,
    };
    await answer(invocation, document, ({callbackPage}) => callbackPage(document));
    return EXIT.done;
  },
});

/** A line from the terminal, after a question on stderr, or the first of stdin: neither stays in the shell's history. */
function readLine({stdin, stderr}: Context, question: string): string {
  if (stdin.isTerminal) stderr.write(question);
  for (const line of stdin.lines()) return line;
  throw new UsageError('전화번호가 없습니다.', {
    hint: '--phone 으로 적으시거나, 표준 입력의 첫 줄로 보내 주십시오.',
  });
}

/** What was read differently than it was said is asked on a terminal; a script is told in the document. */
function isConfirmed(context: Context, {confirm, because, says}: PromisedTime): boolean {
  if (!confirm || !context.stdin.isTerminal) return true;
  return !/^(?:n|no|ㅜ|아니)/i.test(
    readLine(context, `${because}.\n${says}. 맞습니까? (Enter 저장, n 취소) `).trim(),
  );
}

async function checkArticle(context: Context, id: string): Promise<void> {
  const article = await withIndex(context, (index) => index.articleById(id));
  if (article === undefined)
    throw new UsageError(`이런 id의 글이 없습니다: ${id}`, {hint: `찾아보시려면: baro ${id}`});
}
