import {viewOf} from '../desk/callback-view.ts';
import {refusePersonalData} from '../desk/personal-data.ts';
import type {Change} from '../desk/store/callback.ts';
import {changeCallback} from '../desk/store/callbacks.ts';
import {EXIT, UsageError} from '../errors.ts';
import type {CallbackDocument} from '../output/documents-callback.ts';
import {type Command, defineCommand} from './command.ts';
import {promisedTime} from './promised-time.ts';
import {actorOf, answer, idOf, withStore} from './with-desk.ts';

interface ChangeCommand {
  what: Change;
  summary: string;
  usage: string;
  example: string;
  /** Whether a time may or must follow; `fallback` is the phrase where it may and doesn't. */
  time: {fallback: string} | 'needed' | 'none';
}

/** `baro callback done|absent|snooze|cancel <id>`: what became of a promise. */
function changeCommand({what, summary, usage, example, time}: ChangeCommand): Command {
  return defineCommand({
    name: `callback ${what}`,
    summary,
    usage,
    examples: [[example, summary]],
    flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema callback)'}},
    async run(invocation) {
      const {context, words} = invocation;
      const [word, ...rest] = words;
      const id = idOf(word, what);
      const phrase = rest.join(' ') || (typeof time === 'object' ? time.fallback : '');
      if (time === 'none' && rest.length > 0)
        throw new UsageError(`번호만 적어 주십시오: baro callback ${what} ${id}`);
      if (time === 'needed' && phrase === '')
        throw new UsageError('언제로 미룰지 적어 주십시오.', {hint: `예: ${example}`});
      refusePersonalData('때', phrase);
      const promised = time === 'none' ? undefined : await promisedTime(context, phrase);
      const due = promised && {kind: promised.kind, dueAt: promised.dueAt};
      const callback = withStore(context, (database) =>
        changeCallback(database, id, what, actorOf(context), due),
      );
      const document: CallbackDocument = {
        schema: 'baro.callback/1',
        callback: viewOf(callback, context.now(), false),
        ...(promised && {confirm: promised.confirm, because: promised.because}),
      };
      await answer(invocation, document, ({callbackPage}) => callbackPage(document));
      return EXIT.done;
    },
  });
}

export const callbackDone = changeCommand({
  what: 'done',
  summary: '약속한 통화를 마쳤다고 적습니다',
  usage: '<번호>',
  example: 'baro callback done 12',
  time: 'none',
});

export const callbackCancel = changeCommand({
  what: 'cancel',
  summary: '약속을 취소합니다',
  usage: '<번호>',
  example: 'baro callback cancel 12',
  time: 'none',
});

export const callbackSnooze = changeCommand({
  what: 'snooze',
  summary: '약속을 다른 때로 미룹니다',
  usage: '<번호> <때>',
  example: 'baro callback snooze 12 내일 열시',
  time: 'needed',
});

export const callbackAbsent = changeCommand({
  what: 'absent',
  summary: '받지 않으셨다고 적고 다시 걸 때를 잡습니다 (기본 30분 뒤)',
  usage: '<번호> [때]',
  example: 'baro callback absent 12',
  time: {fallback: '30분 뒤'},
});
