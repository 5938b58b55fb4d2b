import {isoOf, viewOf} from '../desk/callback-view.ts';
import {openCallbacks} from '../desk/store/callbacks.ts';
import {EXIT} from '../errors.ts';
import type {CallbacksDocument} from '../output/documents-callback.ts';
import {defineCommand} from './command.ts';
import {answer, withStore} from './with-desk.ts';

/** `baro callback due`: promises whose time has come; exit 1 where there is none, for status bars and cron. */
export const callbackDue = defineCommand({
  name: 'callback due',
  summary: '지금 걸어야 할 약속을 보여 줍니다 (없으면 1)',
  usage: '',
  examples: [
    ['baro callback due', '때가 된 약속을 보여 줍니다'],
    ['baro callback due --within 30 --json', '30분 안에 걸 것까지 내보냅니다'],
  ],
  flags: {
    within: {
      kind: 'count',
      placeholder: '분',
      about: '앞으로 몇 분 안의 것까지 (기본 0)',
      least: 0,
      most: 1440,
    },
    limit: {
      kind: 'count',
      short: 'n',
      placeholder: '수',
      about: '몇 건까지 보여 줄지 (기본 20)',
      least: 1,
      most: 10_000,
    },
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callbacks)'},
  },
  async run(invocation) {
    const {context, flags} = invocation;
    const now = context.now();
    const until = isoOf(now.add({minutes: flags.within ?? 0}));
    const {total, callbacks} = withStore(context, (database) =>
      openCallbacks(database, {limit: flags.limit ?? 20, until}),
    );
    const views = callbacks.map((callback) => viewOf(callback, now, false));
    const document: CallbacksDocument = {schema: 'baro.callbacks/1', total, callbacks: views};
    // Nothing due is silence: cron mails what is printed.
    if (total > 0 || flags.json)
      await answer(invocation, document, ({callbacksPage}) => callbacksPage(document));
    return total > 0 ? EXIT.done : EXIT.nothingFound;
  },
});
