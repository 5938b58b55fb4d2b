import {isoOf} from '../desk/callback-view.ts';
import {EXIT} from '../errors.ts';
import {defineCommand} from './command.ts';
import {LIMIT_FLAG, openDocument} from './open-callbacks.ts';
import {answer} from './with-desk.ts';

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
    limit: LIMIT_FLAG,
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callbacks)'},
  },
  async run(invocation) {
    const {context, flags} = invocation;
    const until = isoOf(context.now().add({minutes: flags.within ?? 0}));
    const document = openDocument(context, {limit: flags.limit, until});
    const {total} = document;
    // Nothing due is silence: cron mails what is printed.
    if (total > 0 || flags.json)
      await answer(invocation, document, ({callbacksPage}) => callbacksPage(document));
    return total > 0 ? EXIT.done : EXIT.nothingFound;
  },
});
