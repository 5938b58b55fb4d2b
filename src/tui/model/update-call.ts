import {linksOf} from '../../output/article-page.ts';
import {insertText} from '../input/line-editor.ts';
import {editLine} from '../input/line-keys.ts';
import {scrollLimit} from '../view/call-body.ts';
import type {Updated} from './message.ts';
import {type Call, type Model, NO_CALL} from './model.ts';
import type {Press} from './update.ts';

const SCROLL_STEP = 5;

/** Keys while the caller is on the line: the query, the choice, the article. */
export function updateCall(model: Model, press: Press): Updated {
  const {event, action} = press;
  const {call} = model;
  const digit = digitOf(press);
  if (digit !== undefined) {
    const isAlone = event.kind === 'text';
    if (!isAlone) return choose(model, digit - 1);
    if (call.isOpen) return kept(follow(model, digit), press);
    if (choosesResult(call) && call.found?.results[digit - 1]) return kept(choose(model, digit - 1), press);
  }
  if (action !== undefined) return act({...model, call: {...call, digits: undefined}}, press);
  return edit(model, press);
}

function act(model: Model, {action}: Press): Updated {
  const {call} = model;
  if (action === 'accept') return call.view === undefined ? [model, []] : open(model);
  if (action === 'up') return moved(model, -1);
  if (action === 'down') return moved(model, 1);
  if (action === 'scroll-down')
    return withCall(model, {scroll: Math.min(call.scroll + SCROLL_STEP, scrollLimit(model))});
  if (action === 'scroll-up') return withCall(model, {scroll: Math.max(0, call.scroll - SCROLL_STEP)});
  if (action === 'open-send') return openSend(model);
  if (action === 'open-district')
    return [{...model, scene: 'district', district: {line: {text: '', caret: 0}, selected: 0}}, []];
  return action === 'back' ? back(model) : [model, []];
}

/** Text goes into the query, and a new query into the search. */
function edit(model: Model, {event, nowMs}: Press): Updated {
  const {call} = model;
  // `만6` chose the sixth result until `세` came: then the digit was one of the query.
  const digits = event.kind === 'text' ? freshDigits(call, nowMs) : '';
  const before = digits === '' ? call.line : insertText(call.line, digits);
  const line = editLine(before, event);
  if (line === undefined) return withCall(model, {digits: undefined});
  if (line.text === call.line.text) return withCall(model, {line, digits: undefined});
  const startedMs = call.startedMs ?? nowMs;
  const {settled} = call;
  if (line.text.trim() === '')
    return [{...model, call: {...NO_CALL, line, startedMs, settled: {...settled, branch: undefined}}}, []];
  return [
    {...model, call: {...call, line, startedMs, digits: undefined}},
    [{kind: 'search', text: line.text}],
  ];
}

function open(model: Model): Updated {
  return withCall(model, {isOpen: true, scroll: 0});
}

/** First the article is left, then the words are. */
function back(model: Model): Updated {
  const {call} = model;
  const previous = call.trail.at(-1);
  if (previous !== undefined)
    return [
      {...model, call: {...call, trail: call.trail.slice(0, -1)}},
      [{kind: 'read-article', id: previous}],
    ];
  if (call.settled.branch !== undefined)
    return withCall(model, {settled: {...call.settled, branch: undefined}});
  if (call.isOpen) return withCall(model, {isOpen: false, scroll: 0});
  const {startedMs, settled} = call;
  return [{...model, call: {...NO_CALL, startedMs, settled}}, []];
}

function moved(model: Model, step: 1 | -1): Updated {
  const count = model.call.found?.results.length ?? 0;
  const next = Math.min(Math.max(model.call.selected + step, 0), count - 1);
  if (count === 0 || next === model.call.selected) return [model, []];
  return select(model, next, false);
}

function choose(model: Model, at: number): Updated {
  return model.call.found?.results[at] === undefined ? [model, []] : select(model, at, true);
}

/** Longer than between two keys of one word. */
const ONE_WORD_MS = 1_000;

/** Remembers the digits that chose. */
function kept([model, effects]: Updated, {event, nowMs}: Press): Updated {
  const text = freshDigits(model.call, nowMs) + (event.kind === 'text' ? event.text : '');
  return [{...model, call: {...model.call, digits: {text, atMs: nowMs}}}, effects];
}

function freshDigits({digits}: Call, nowMs: number): string {
  return digits !== undefined && nowMs - digits.atMs <= ONE_WORD_MS ? digits.text : '';
}

function select(model: Model, at: number, isOpen: boolean): Updated {
  const result = model.call.found?.results[at];
  if (result === undefined) return [model, []];
  const settled = {...model.call.settled, branch: undefined};
  const call = {...model.call, selected: at, isOpen, scroll: 0, trail: [], settled};
  const isInView = model.call.view?.article.id === result.article.id;
  return [{...model, call}, isInView ? [] : [{kind: 'read-article', id: result.article.id}]];
}

/** A digit on an open article: an answer of its own, or the article it leads to. */
function follow(model: Model, digit: number): Updated {
  const {call} = model;
  const link = call.view === undefined ? undefined : linksOf(call.view.article)[digit - 1];
  if (link === undefined || call.view === undefined)
    return [{...model, notice: {text: `이 글에는 ${digit}번이 없습니다.`, style: 'warning'}}, []];
  if ('answer' in link) return withCall(model, {settled: {...call.settled, branch: link}, scroll: 0});
  const settled = {...call.settled, branch: undefined};
  const trail = [...call.trail, call.view.article.id];
  return [{...model, call: {...call, trail, settled, scroll: 0}}, [{kind: 'read-article', id: link.see}]];
}

function openSend(model: Model): Updated {
  if (model.call.view !== undefined) return [{...model, scene: 'send', send: {selected: 0}}, []];
  return [{...model, notice: {text: '먼저 글을 찾아 주십시오.', style: 'warning'}}, []];
}

function withCall(model: Model, change: Partial<Call>): Updated {
  return [{...model, call: {...model.call, ...change}}, []];
}

/** A digit typed alone, or with Alt. */
function digitOf({event}: Press): number | undefined {
  const text = event.kind === 'text' ? event.text : event.kind === 'key' && event.alt ? event.name : '';
  return /^[1-9]$/.test(text) ? Number(text) : undefined;
}

/**
 * A digit right behind a word chooses; at the beginning, behind a blank or behind another digit it is text
 * (1인가구, 버스 80번).
 */
function choosesResult({line}: Call): boolean {
  return line.caret === line.text.length && /[^\s\d]$/.test(line.text);
}
