import {viewOf} from '../desk/callback-view.ts';
import {callbackById, historyOf} from '../desk/store/callbacks.ts';
import {EXIT, type ExitCode, UsageError} from '../errors.ts';
import type {CallbackDocument} from '../output/documents-callback.ts';
import {defineCommand, type Invocation} from './command.ts';
import {LIMIT_FLAG, openDocument} from './open-callbacks.ts';
import {answer, idOf, withStore} from './with-desk.ts';

const FLAGS = {
  limit: LIMIT_FLAG,
  reveal: {kind: 'switch', about: '전화번호를 가리지 않습니다 (번호를 적은 한 건만)'},
  json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callbacks)'},
} as const;

/** `baro callback list [<id>]`: the open promises, or one with its history. */
export const callbackList = defineCommand({
  name: 'callback list',
  summary: '남은 약속을 이른 것부터 보여 줍니다',
  usage: '[번호]',
  examples: [
    ['baro callback list', '남은 약속을 모두 보여 줍니다'],
    ['baro callback list 12 --reveal', '12번의 전화번호와 지난 일을 보여 줍니다'],
  ],
  flags: FLAGS,
  async run(invocation) {
    const {context, words, flags} = invocation;
    if (words.length > 0) return showOne(invocation, idOf(words[0], 'list'));
    if (flags.reveal)
      throw new UsageError('전화번호는 한 건씩만 볼 수 있습니다.', {
        hint: '예: baro callback list 12 --reveal',
      });
    const document = openDocument(context, {limit: flags.limit});
    await answer(invocation, document, ({callbacksPage}) => callbacksPage(document));
    return EXIT.done;
  },
});

async function showOne(invocation: Invocation<typeof FLAGS>, id: number): Promise<ExitCode> {
  const {context, flags} = invocation;
  const document: CallbackDocument = withStore(context, (database) => ({
    schema: 'baro.callback/1',
    callback: viewOf(callbackById(database, id), context.now(), flags.reveal),
    history: historyOf(database, id),
  }));
  await answer(invocation, document, ({callbackPage}) => callbackPage(document));
  return EXIT.done;
}
