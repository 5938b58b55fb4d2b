import {type Instance, render} from 'ink';
import type {Context} from '../context.ts';
import {EXIT, type ExitCode} from '../errors.ts';
import {App} from './app.tsx';
import {leaveForm} from './effects/desk.ts';
import {createEffects, type Effects} from './effects/effects.ts';
import {digitsApart} from './input/digits.ts';
import {listenToKeys} from './input/key-reader.ts';
import type {Message} from './model/message.ts';
import {firstModel, type Model, type Size} from './model/model.ts';
import {update} from './model/update.ts';
import {isUntouched} from './model/update-form.ts';
import type {ScreenCapabilities} from './terminal/capabilities.ts';
import {PaintedRows, throughRows} from './terminal/painted-rows.ts';
import {openSession} from './terminal/session.ts';
import {screenOf} from './view/screen.ts';
import {painted} from './view/theme.ts';

/** A frame waits for the one before no longer than this many a second allow. */
const MOST_FRAMES = 250;

/** Takes the terminal until the counselor leaves. Throws what nobody caught, after the terminal is given back. */
export async function runScreen(context: Context, capabilities: ScreenCapabilities): Promise<ExitCode> {
  const terminal = context.terminal();
  const {output, input} = terminal;
  const sizeNow = (): Size => ({columns: output.columns || 80, rows: output.rows || 24});
  let model: Model = firstModel(capabilities, sizeNow());
  let app: Instance | undefined;
  const rows = new PaintedRows();
  const waiting: Message[] = [];
  let isUpdating = false;

  /** One frame for a message and all that its effects bring at once. */
  const dispatch = (message: Message) => {
    waiting.push(message);
    if (isUpdating) return;
    isUpdating = true;
    const before = model;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [after, wanted] = update(model, next);
        model = after;
        for (const effect of wanted) effects.run(effect);
      }
    } finally {
      isUpdating = false;
    }
    if (model !== before) app?.rerender(frame());
  };
  const frame = () => {
    const {lines, caret} = screenOf(model);
    return <App rows={rows.standInsFor(lines.map((line) => painted(line, model.setup)))} caret={caret} />;
  };

  const session = openSession(terminal, () => {
    stopKeys();
    output.off('resize', onResize);
    app?.unmount();
    app = undefined;
    effects.close();
    keepUnsaved(context, model); // last: a store that can't be written must not keep the rest from being done
  });
  const left = Promise.withResolvers<undefined>();
  const effects: Effects = createEffects({
    context,
    terminal,
    dispatch,
    leave() {
      try {
        session.leave();
        left.resolve(undefined);
      } catch (error) {
        left.reject(error);
      }
    },
  });
  const onResize = () => {
    rows.forget();
    dispatch({kind: 'resized', size: sizeNow()});
  };
  output.prependListener('resize', onResize); // before Ink's own, which would cut the frame of the old size
  const stopKeys = listenToKeys(input, (events) => {
    for (const event of events.flatMap(digitsApart)) {
      if (event.kind === 'key' || /^\d/.test(event.text)) effects.settle();
      dispatch({kind: 'key', event, nowMs: context.now().epochMilliseconds});
    }
  });
  app = render(frame(), {
    stdin: input,
    stdout: throughRows(output, rows),
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
    incrementalRendering: true,
    maxFps: MOST_FRAMES,
  });
  setImmediate(() => void effects.begin());
  const ending = await Promise.race([session.ended, left.promise]);
  if (ending?.kind === 'crash') throw ending.error;
  return ending?.kind === 'signal' ? EXIT.interrupted : EXIT.done;
}

/** A promise that was being written is kept, however the program ends. */
function keepUnsaved(context: Context, {form}: Model): void {
  if (form !== undefined && !isUntouched(form)) leaveForm(context, form);
}
