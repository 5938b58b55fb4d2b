import {EMPTY_LINE} from '../input/line-editor.ts';
import {editLine} from '../input/line-keys.ts';
import type {Effect, Updated} from './message.ts';
import type {Callbacks, Model} from './model.ts';
import type {Press} from './update.ts';

/** Keys in the list of call-backs, and in the line that asks until when one is put off. */
export function updateCallbacks(model: Model, press: Press): Updated {
  return model.scene === 'snooze' ? updateSnooze(model, press) : updateList(model, press);
}

function updateList(model: Model, {event, action}: Press): Updated {
  const {callbacks} = model;
  const chosen = callbacks.views[callbacks.selected];
  if (action === 'back' || action === 'open-callbacks')
    return [{...model, scene: 'call', callbacks: {...callbacks, revealed: undefined}}, []];
  if (action === 'up') return select(model, callbacks.selected - 1);
  if (action === 'down') return select(model, callbacks.selected + 1);
  if (action === 'undo') return [model, [{kind: 'undo-callback'}]];
  if (event.kind === 'text' && /^[1-9]$/.test(event.text)) return select(model, Number(event.text) - 1);
  if (chosen === undefined) return [model, []];
  const {id} = chosen;
  switch (action) {
    case 'done':
    case 'cancel':
      return [model, [{kind: 'change-callback', id, what: action, phrase: undefined}]];
    case 'absent':
      return [model, [{kind: 'change-callback', id, what: 'absent', phrase: '30분 뒤'}]];
    case 'snooze':
      return [
        {...model, scene: 'snooze', callbacks: {...callbacks, snooze: EMPTY_LINE, promised: undefined}},
        [],
      ];
    case 'reveal':
      return callbacks.revealed?.id === id
        ? withList(model, {revealed: undefined})
        : [model, [{kind: 'reveal', id}]];
    case 'accept':
      return chosen.article === null
        ? [{...model, notice: {text: '이 약속에는 글이 적혀 있지 않습니다.', style: 'warning'}}, []]
        : [
            {...model, scene: 'call', call: {...model.call, isOpen: true}},
            [{kind: 'read-article', id: chosen.article}],
          ];
    default:
      return [model, []];
  }
}

function updateSnooze(model: Model, {event, action}: Press): Updated {
  const {callbacks} = model;
  if (action === 'back') return [{...model, scene: 'callbacks'}, []];
  const chosen = callbacks.views[callbacks.selected];
  if (action === 'accept') {
    if (chosen === undefined || callbacks.promised?.isGood !== true) return [model, []];
    const effect: Effect = {
      kind: 'change-callback',
      id: chosen.id,
      what: 'snooze',
      phrase: callbacks.snooze.text,
    };
    return [{...model, scene: 'callbacks'}, [effect]];
  }
  const snooze = editLine(callbacks.snooze, event);
  if (snooze === undefined || snooze.text === callbacks.snooze.text)
    return withList(model, {snooze: snooze ?? callbacks.snooze});
  return [
    {...model, callbacks: {...callbacks, snooze, promised: undefined}},
    snooze.text.trim() === '' ? [] : [{kind: 'read-phrase', phrase: snooze.text}],
  ];
}

/** Another one is chosen: a number that was shown is hidden. */
function select(model: Model, at: number): Updated {
  const selected = Math.max(0, Math.min(at, model.callbacks.views.length - 1));
  return withList(model, selected === model.callbacks.selected ? {} : {selected, revealed: undefined});
}

function withList(model: Model, change: Partial<Callbacks>): Updated {
  return [{...model, callbacks: {...model.callbacks, ...change}}, []];
}
