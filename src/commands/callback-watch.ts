import type {Context} from '../context.ts';
import {type CallbackView, isoOf, viewOf} from '../desk/callback-view.ts';
import {openCallbacks} from '../desk/store/callbacks.ts';
import {EXIT, StoreError} from '../errors.ts';
import {jsonLine} from '../output/json.ts';
import {safeText} from '../output/safe-text.ts';
import {defineCommand} from './command.ts';
import {withStore} from './with-desk.ts';

const EVERY_MS = 10_000;
/** Rule R8: a deadline reminds before it. */
const BEFORE_DEADLINE_MINUTES = 30;

/** `baro callback watch`: stays, and reminds of each promise when its time comes. */
export const callbackWatch = defineCommand({
  name: 'callback watch',
  summary: '켜 두면 약속한 때마다 알려 줍니다 (Ctrl-C로 끝냅니다)',
  usage: '',
  examples: [
    ['baro callback watch', '소리와 터미널 알림, 화면 알림으로 알려 줍니다'],
    ['baro callback watch --command "my-notify"', '이 명령에 약속을 JSON으로 넘깁니다 (번호는 가립니다)'],
  ],
  flags: {
    command: {
      kind: 'text',
      placeholder: '명령',
      about: '알릴 때마다 실행할 명령. 약속이 표준 입력으로 갑니다',
    },
    once: {kind: 'switch', about: '지금 알릴 것만 알리고 끝냅니다'},
  },
  async run({context, flags}) {
    const told = new Set<string>();
    let failure = '';
    for (;;) {
      try {
        for (const view of dueNow(context)) {
          const key = `${view.id} ${view.dueAt}`;
          if (!told.has(key)) await remind(context, view, flags.command);
          told.add(key);
        }
        failure = '';
      } catch (error) {
        // A store that is busy or full now may not be so in ten seconds: told once, and watched on.
        if (!(error instanceof StoreError) || flags.once) throw error;
        if (failure !== error.message)
          context.stderr.write(`baro: ${error.message}\n  ${error.hint ?? ''}\n`);
        failure = error.message;
      }
      if (flags.once) return told.size > 0 ? EXIT.done : EXIT.nothingFound;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  },
});

function dueNow(context: Context): CallbackView[] {
  const now = context.now();
  const until = isoOf(now.add({minutes: BEFORE_DEADLINE_MINUTES}));
  const {callbacks} = withStore(context, (database) => openCallbacks(database, {limit: 100, until}));
  return callbacks
    .filter(({kind, dueAt}) => kind === 'by' || dueAt <= isoOf(now))
    .map((callback) => viewOf(callback, now, false));
}

async function remind({stdout}: Context, view: CallbackView, command: string | undefined): Promise<void> {
  const text = safeText(`다시 전화 ${view.id}번: ${view.says} ${view.phone} ${view.purpose}`).replaceAll(
    '\n',
    ' ',
  );
  // The bell, then notifications as iTerm2, ConEmu and Windows Terminal (OSC 9) and rxvt and foot (OSC 777) take them.
  const signals = stdout.isTerminal
    ? `\u0007\u001B]9;${text}\u001B\\\u001B]777;notify;baro;${text}\u001B\\`
    : '';
  stdout.write(`${signals}${text}\n`);
  const {notify} = await import('./desktop-notice.ts');
  await notify(text, jsonLine(view), command);
}
