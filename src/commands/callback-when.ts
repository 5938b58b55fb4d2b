import type {Context} from '../context.ts';
import {isoOf} from '../desk/callback-view.ts';
import type {CenterCalendar} from '../desk/center-calendar.ts';
import {maskPhonesIn} from '../desk/phone.ts';
import {sayMoment} from '../desk/when/says.ts';
import {type When, when} from '../desk/when/when.ts';
import {EXIT, UsageError} from '../errors.ts';
import type {WhenDocument} from '../output/documents-callback.ts';
import {jsonLine} from '../output/json.ts';
import {defineCommand} from './command.ts';
import {centerCalendar} from './with-calendar.ts';
import {answer} from './with-desk.ts';

/** `baro callback when "<phrase>"`: what a time phrase means, without saving anything. */
export const callbackWhen = defineCommand({
  name: 'callback when',
  summary: '때를 나타내는 말이 언제인지 보여 줍니다 (저장하지 않습니다)',
  usage: '<때>',
  examples: [
    ['baro callback when 모레 두시 반', '읽어 드릴 날짜와 시각을 보여 줍니다'],
    ['baro callback when --batch --json < 말.txt', '한 줄에 하나씩 읽어 한 줄에 하나씩 내보냅니다'],
  ],
  flags: {
    batch: {kind: 'switch', about: '표준 입력의 줄마다 하나씩 읽습니다 (--json과 함께)'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema when)'},
  },
  async run(invocation) {
    const {context, words, flags} = invocation;
    if (flags.batch && !flags.json) throw new UsageError('--batch는 --json과 함께 써 주십시오.');
    if (flags.batch && words.length > 0) throw new UsageError('--batch는 때를 표준 입력에서 읽습니다.');
    if (!flags.batch && words.length === 0)
      throw new UsageError('때를 적어 주십시오.', {hint: '예: baro callback when 내일 두시'});
    const calendar = await centerCalendar(context);
    if (flags.batch) {
      for (const phrase of context.stdin.lines())
        context.stdout.write(jsonLine(documentOf(phrase, context, calendar)));
      return EXIT.done;
    }
    const document = documentOf(words.join(' '), context, calendar);
    await answer(invocation, document, ({whenPage}) => whenPage(document));
    return document.at === null ? EXIT.nothingFound : EXIT.done;
  },
});

function documentOf(phrase: string, context: Context, calendar: CenterCalendar): WhenDocument {
  const now = context.now();
  const {kind, at, confirm, choices, says, because}: When = when(phrase, now, calendar);
  return {
    schema: 'baro.when/1',
    phrase: maskPhonesIn(phrase),
    kind,
    at: at === undefined ? null : isoOf(at),
    confirm,
    choices: choices.map((choice) => ({at: isoOf(choice), says: sayMoment('at', choice, now)})),
    says,
    because,
  };
}
