import {type Action, actionOf, type SceneName} from '../keys.ts';
import type {Effect, Message, Updated} from './message.ts';
import {type Model, NO_CALL, type Notice} from './model.ts';
import {updateCall} from './update-call.ts';
import {updateCallbacks} from './update-callbacks.ts';
import {updateDistrict} from './update-district.ts';
import {openForm, updateForm} from './update-form.ts';
import {updateNews} from './update-news.ts';
import {updateSend} from './update-send.ts';

/** A key in a scene: what it is called in the table, where it is there. */
export interface Press {
  readonly event: Extract<Message, {kind: 'key'}>['event'];
  readonly action: Action | undefined;
  readonly nowMs: number;
}

type SceneUpdate = (model: Model, press: Press) => Updated;

const SCENES: Readonly<Record<SceneName, SceneUpdate>> = {
  call: updateCall,
  form: updateForm,
  callbacks: updateCallbacks,
  snooze: updateCallbacks,
  send: updateSend,
  district: updateDistrict,
  help: updateHelp,
};

/** The screen after a message, and what is to be done about it. Pure. */
export function update(model: Model, message: Message): Updated {
  if (message.kind !== 'key') return updateNews(model, message);
  const {event, nowMs} = message;
  const press = {event, nowMs, action: actionOf(model.scene, event)};
  const quiet: Model = model.notice === undefined ? model : {...model, notice: undefined};
  return updateAnywhere(quiet, press) ?? SCENES[model.scene](quiet, press);
}

/** What a key does in every scene. */
function updateAnywhere(model: Model, {action, nowMs}: Press): Updated | undefined {
  if (action === 'leave') return [model, [{kind: 'leave'}]];
  if (action === 'new-call') return newCall(model, nowMs);
  if (action === 'open-form' && model.scene !== 'form') return openForm(model);
  if (action === 'open-callbacks' && model.scene !== 'callbacks')
    return [{...model, scene: 'callbacks'}, [{kind: 'read-callbacks'}]];
  if (action === 'open-help' && model.scene !== 'help') return [{...model, scene: 'help', helpScroll: 0}, []];
  return undefined;
}

/** The last caller's words go; a promise that was being written stays. */
function newCall(model: Model, nowMs: number): Updated {
  const {startedMs} = model.call;
  const took = startedMs === undefined ? undefined : durationText(nowMs - startedMs);
  const notice: Notice | undefined =
    took === undefined ? undefined : {text: `새 통화입니다. 앞 통화는 ${took}이었습니다.`, style: 'good'};
  const effects: Effect[] = [
    {kind: 'refresh-index'},
    ...(model.scene === 'form' && model.form ? [{kind: 'keep-draft', form: model.form} as const] : []),
  ];
  const callbacks = {...model.callbacks, revealed: undefined};
  return [{...model, scene: 'call', call: {...NO_CALL, startedMs: nowMs}, callbacks, notice}, effects];
}

/** `3분 12초`. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds < 60 ? `${seconds}초` : `${Math.floor(seconds / 60)}분 ${seconds % 60}초`;
}

const HELP_STEP = 5;

function updateHelp(model: Model, {action}: Press): Updated {
  if (action === 'back') return [{...model, scene: 'call'}, []];
  if (action === 'scroll-down') return [{...model, helpScroll: model.helpScroll + HELP_STEP}, []];
  if (action === 'scroll-up') return [{...model, helpScroll: Math.max(0, model.helpScroll - HELP_STEP)}, []];
  return [model, []];
}
