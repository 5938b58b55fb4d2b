import {viewOf} from '../desk/callback-view.ts';
import {openCallbacks} from '../desk/store/callbacks.ts';
import {EXIT} from '../errors.ts';
import type {CallbackDocument} from '../output/documents-callback.ts';
import {defineCommand} from './command.ts';
import {answer, withStore} from './with-desk.ts';

/** `baro callback next`: the promise that comes first; exit 1 where there is none. */
export const callbackNext = defineCommand({
  name: 'callback next',
  summary: '가장 먼저 걸 약속을 보여 줍니다 (없으면 1)',
  usage: '',
  examples: [['baro callback next --reveal', '걸 번호를 보여 줍니다']],
  flags: {
    reveal: {kind: 'switch', about: '전화번호를 가리지 않습니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callback)'},
  },
  async run(invocation) {
    const {context, flags} = invocation;
    const [first] = withStore(context, (database) => openCallbacks(database, {limit: 1})).callbacks;
    const callback = first === undefined ? null : viewOf(first, context.now(), flags.reveal);
    const document: CallbackDocument = {schema: 'baro.callback/1', callback};
    await answer(invocation, document, ({callbackPage}) => callbackPage(document));
    return callback === null ? EXIT.nothingFound : EXIT.done;
  },
});
