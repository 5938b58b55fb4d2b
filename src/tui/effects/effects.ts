import {readCenter} from '../../commands/center-facts.ts';
import {isMissingFolder, missingKnowledgeBase} from '../../commands/with-index.ts';
import type {Context, Terminal} from '../../context.ts';
import {BaroError} from '../../errors.ts';
import type {Effect, Message} from '../model/message.ts';
import type {Form} from '../model/model.ts';
import {copyText} from '../terminal/clipboard.ts';
import {
  changeOne,
  dropForm,
  keepForm,
  keptForm,
  phoneOf,
  readCallbacks,
  readPhrase,
  saveForm,
  undoLast,
} from './desk.ts';
import {Knowledge} from './knowledge.ts';
import {readShift} from './shift.ts';
import {type DeskWatch, watchDesk} from './watch.ts';

/** How long a number stays in clear. */
const REVEALED_MS = 20_000;
const BELL = '\u0007';

export interface Effects {
  run(effect: Effect): void;
  /** Does now what was put off behind the next frame: a key that chooses must find what it chooses from. */
  settle(): void;
  /** What is done once the first frame is there. */
  begin(): Promise<void>;
  close(): void;
}

export interface EffectsOptions {
  context: Context;
  terminal: Terminal;
  dispatch(message: Message): void;
  leave(): void;
}

/** Does what `update` asks for, and tells it what came of it. What the person can mend is told, a bug is thrown. */
export function createEffects({context: outside, terminal, dispatch, leave}: EffectsOptions): Effects {
  const tell = (text: string, style: 'good' | 'warning' | 'alarm') =>
    dispatch({kind: 'told', notice: {text, style}});
  // What a command would write to stderr would stand in the middle of the screen.
  const stderr = {
    ...outside.stderr,
    write: (text: string) => tell(text.replace(/^baro: |\n/g, ''), 'warning'),
  };
  const context: Context = {...outside, stderr};
  const knowledge = new Knowledge(context);
  let watch: DeskWatch | undefined;
  let hiding: NodeJS.Timeout | undefined;
  let searching: NodeJS.Immediate | undefined;
  let wanted: string | undefined;

  const trouble = (error: unknown) => {
    if (!(error instanceof BaroError)) throw error;
    tell([error.message, error.hint].filter(Boolean).join(' '), 'alarm');
  };
  const later = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      try {
        trouble(error);
      } catch (bug) {
        queueMicrotask(() => {
          throw bug; // ends the session as any other uncaught error does
        });
      }
    });
  };
  const atOnce = (work: () => void) => {
    try {
      work();
    } catch (error) {
      trouble(error);
    }
  };
  const openKnowledge = async (open: () => Promise<void>) => {
    try {
      await open();
    } catch (error) {
      const root = context.paths.knowledgeBase;
      throw isMissingFolder(error, root) ? missingKnowledgeBase(root, error) : error;
    }
    dispatch({kind: 'index-opened'});
  };
  const askKnowledge = (ask: () => void) => {
    try {
      ask();
    } catch (error) {
      later(() => openKnowledge(() => knowledge.mend(error)));
    }
  };
  const listCallbacks = () => {
    dispatch({kind: 'callbacks-read', ...readCallbacks(context)});
    watch?.look();
  };

  const settle = () => {
    clearImmediate(searching);
    const text = wanted;
    wanted = undefined;
    if (text === undefined) return;
    askKnowledge(() => {
      const answer = knowledge.find(text);
      if (answer !== undefined) dispatch({kind: 'found', ...answer});
    });
  };

  const doing: {[K in Effect['kind']]: (effect: Extract<Effect, {kind: K}>) => void} = {
    // Behind the frame that shows what was typed; of several keys in a row, only the last is searched for.
    search({text}) {
      clearImmediate(searching);
      wanted = text;
      searching = setImmediate(settle);
    },
    'read-article': ({id}) =>
      askKnowledge(() => {
        const view = knowledge.read(id);
        if (view === undefined) tell(`글을 찾을 수 없습니다: ${id}`, 'warning');
        else dispatch({kind: 'article-read', view});
      }),
    'refresh-index': () => later(() => openKnowledge(() => knowledge.refresh())),
    'ask-live': ({article, words}) =>
      later(async () => {
        const source = knowledge.read(article)?.article.live;
        if (source === undefined) return;
        const {liveBesidePage} = await import('../../commands/live-beside.ts');
        dispatch({kind: 'live-heard', article, page: await liveBesidePage(source, words, context)});
      }),
    copy: ({text, what}) => later(() => copy(text, what)),
    'read-phrase': ({phrase}) =>
      later(async () => dispatch({kind: 'phrase-read', promised: await readPhrase(context, phrase)})),
    'save-callback': ({form}) => later(() => save(form)),
    'keep-draft': ({form}) => atOnce(() => dispatch({kind: 'draft-kept', draft: keepForm(context, form)})),
    'drop-draft': ({draft}) => atOnce(() => dropForm(context, draft)),
    'read-callbacks': () => atOnce(listCallbacks),
    'change-callback': ({id, what, phrase}) =>
      later(async () => {
        const {says} = await changeOne(context, id, what, phrase);
        listCallbacks();
        tell(`${CHANGED[what]}${phrase === undefined ? '' : `: ${says}`}`, 'good');
      }),
    'undo-callback': () =>
      atOnce(() => {
        undoLast(context);
        listCallbacks();
        tell('되돌렸습니다.', 'good');
      }),
    reveal: ({id}) =>
      atOnce(() => {
        clearTimeout(hiding);
        hiding = setTimeout(() => dispatch({kind: 'hidden'}), REVEALED_MS);
        hiding.unref();
        dispatch({kind: 'revealed', id, phone: phoneOf(context, id)});
      }),
    leave,
  };

  async function save(form: Form): Promise<void> {
    try {
      const says = await saveForm(context, form);
      dispatch({kind: 'saved', says});
      watch?.look();
    } catch (error) {
      if (!(error instanceof BaroError)) throw error;
      dispatch({kind: 'not-saved', problem: error.message});
    }
  }

  async function copy(text: string, what: string): Promise<void> {
    const {platform, writeNow} = terminal;
    const copied = await copyText(text, {environment: context.environment, platform, write: writeNow});
    if (copied.kind === 'copied') tell(`복사했습니다: ${what} (${copied.by})`, 'good');
    else if (copied.kind === 'asked') tell(`복사했습니다: ${what} (단말기를 통해)`, 'good');
    else tell(`복사하지 못했습니다: 너무 깁니다 (${what})`, 'alarm');
  }

  async function begin(): Promise<void> {
    later(async () => {
      await openKnowledge(() => knowledge.refresh());
      await showShift();
    });
    later(async () => {
      const {name, greeting, closing, districts} = await readCenter(context);
      dispatch({kind: 'center-read', center: {name, greeting, closing, districts}});
    });
    atOnce(() => {
      const form = keptForm(context);
      if (form !== undefined) {
        dispatch({kind: 'draft-found', form});
        tell('저장하지 않은 약속이 남아 있습니다. F3으로 이어 쓰십시오.', 'warning');
      }
    });
    watch = watchDesk(context, {
      tally: (tally) => dispatch({kind: 'tallied', tally}),
      due: (views) => {
        terminal.writeNow(BELL);
        const [first] = views;
        const others = views.length > 1 ? ` 밖에 ${views.length - 1}건` : '';
        tell(`지금 전화드릴 약속: ${first?.purpose ?? ''}${others} (F4)`, 'alarm');
      },
      trouble,
    });
  }

  async function showShift(): Promise<void> {
    const {index} = knowledge;
    if (index !== undefined) dispatch({kind: 'shift-read', shift: await readShift(context, index)});
  }

  return {
    run: (effect) => (doing[effect.kind] as (effect: Effect) => void)(effect),
    settle,
    begin,
    close() {
      clearImmediate(searching);
      watch?.stop();
      clearTimeout(hiding);
      knowledge.close();
    },
  };
}

const CHANGED = {
  done: '통화했다고 적었습니다',
  absent: '부재중으로 적고 다시 걸 때를 잡았습니다',
  snooze: '미루었습니다',
  cancel: '취소했습니다',
} as const;
