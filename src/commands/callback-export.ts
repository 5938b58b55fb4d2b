import {isoOf, viewOf} from '../desk/callback-view.ts';
import {icalendarOf} from '../desk/icalendar.ts';
import {openCallbacks} from '../desk/store/callbacks.ts';
import {EXIT} from '../errors.ts';
import type {CallbacksDocument} from '../output/documents-callback.ts';
import {safeText} from '../output/safe-text.ts';
import {defineCommand} from './command.ts';
import {answer, withStore} from './with-desk.ts';

/** `baro callback export`: the open promises for the next shift or for another program; always masked. */
export const callbackExport = defineCommand({
  name: 'callback export',
  summary: '남은 약속을 다음 근무자나 다른 프로그램에 넘깁니다 (번호는 가립니다)',
  usage: '',
  examples: [
    ['baro callback export', '인계할 글로 내보냅니다'],
    ['baro callback export --format ics > 약속.ics', '달력 프로그램이 읽는 파일로 내보냅니다'],
  ],
  flags: {
    format: {kind: 'choice', choices: ['text', 'json', 'ics'], about: '어떤 꼴로 내보낼지 (기본 text)'},
  },
  async run(invocation) {
    const {context, flags} = invocation;
    const now = context.now();
    const {total, callbacks} = withStore(context, (database) => openCallbacks(database, {limit: 1_000_000}));
    const views = callbacks.map((callback) => viewOf(callback, now, false));
    if (flags.format === 'ics') {
      const plain = views.map((view) => ({...view, purpose: safeText(view.purpose)}));
      context.stdout.write(icalendarOf(plain, isoOf(now)));
      return EXIT.done;
    }
    const document: CallbacksDocument = {schema: 'baro.callbacks/1', total, callbacks: views};
    await answer({...invocation, flags: {json: flags.format === 'json'}}, document, ({callbacksPage}) =>
      callbacksPage(document),
    );
    return EXIT.done;
  },
});
