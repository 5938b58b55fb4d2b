import {viewOf} from '../desk/callback-view.ts';
import {undoChange} from '../desk/store/callbacks.ts';
import {EXIT} from '../errors.ts';
import type {CallbackDocument} from '../output/documents-callback.ts';
import {defineCommand} from './command.ts';
import {actorOf, answer, idOf, withStore} from './with-desk.ts';

/** `baro callback undo [<id>]`: takes back the last change; repeated, the one before it. */
export const callbackUndo = defineCommand({
  name: 'callback undo',
  summary: '방금 한 일을 되돌립니다',
  usage: '[번호]',
  examples: [
    ['baro callback undo', '마지막으로 한 일을 되돌립니다'],
    ['baro callback undo 12', '12번에 한 일을 되돌립니다'],
  ],
  flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callback)'}},
  async run(invocation) {
    const {context, words} = invocation;
    const id = words.length === 0 ? undefined : idOf(words[0], 'undo');
    const {callback, undone} = withStore(context, (database) => undoChange(database, id, actorOf(context)));
    const document: CallbackDocument = {
      schema: 'baro.callback/1',
      callback: viewOf(callback, context.now(), false),
      undone,
    };
    await answer(invocation, document, ({callbackPage}) => callbackPage(document));
    return EXIT.done;
  },
});
