import {promisedTime} from '../../commands/promised-time.ts';
import {centerCalendar} from '../../commands/with-calendar.ts';
import {actorOf, withStore} from '../../commands/with-desk.ts';
import type {Context} from '../../context.ts';
import {type CallbackView, isoOf, viewOf} from '../../desk/callback-view.ts';
import {checkPhone, checkTexts} from '../../desk/new-callback.ts';
import type {Change} from '../../desk/store/callback.ts';
import {
  addCallback,
  callbackById,
  changeCallback,
  openCallbacks,
  undoChange,
} from '../../desk/store/callbacks.ts';
import {dropDraft, keepDraft, takeDraft} from '../../desk/store/drafts.ts';
import {sayMoment} from '../../desk/when/says.ts';
import {when} from '../../desk/when/when.ts';
import {lineOf} from '../input/line-editor.ts';
import {FIELDS, type Field, type Form, type Promised} from '../model/model.ts';

const LISTED = 200;

/** What a phrase promises, as it stands under the field. */
export async function readPhrase(context: Context, phrase: string): Promise<Promised> {
  const now = context.now();
  const {at, kind, says, because, choices} = when(phrase, now, await centerCalendar(context));
  const isGood = at !== undefined && kind !== 'ask' && kind !== 'error';
  return {phrase, isGood, says, because, choices: choices.map((choice) => sayMoment('at', choice, now))};
}

/** Saves the form, and its draft goes; returns what is read aloud. Throws `UsageError` and `StoreError`. */
export async function saveForm(context: Context, {fields, article, draft}: Form): Promise<string> {
  const text = (field: Field) => fields[field].text.trim();
  const texts = {
    phrase: text('when'),
    purpose: text('purpose'),
    name: text('name') || null,
    article: article?.id ?? null,
  };
  checkTexts(texts);
  const {kind, dueAt, says} = await promisedTime(context, texts.phrase);
  const phone = checkPhone(text('phone'), texts);
  const {by, at} = actorOf(context);
  withStore(context, (database) => {
    addCallback(database, {...texts, phone, kind, dueAt, createdAt: at, createdBy: by});
    if (draft !== undefined) dropDraft(database, draft);
  });
  return says;
}

export function readCallbacks(context: Context): {views: CallbackView[]; total: number} {
  const {total, callbacks} = withStore(context, (database) => openCallbacks(database, {limit: LISTED}));
  const now = context.now();
  return {total, views: callbacks.map((callback) => viewOf(callback, now, false))};
}

export async function changeOne(
  context: Context,
  id: number,
  what: Change,
  phrase: string | undefined,
): Promise<CallbackView> {
  const promised = phrase === undefined ? undefined : await promisedTime(context, phrase);
  const due = promised && {kind: promised.kind, dueAt: promised.dueAt};
  const changed = withStore(context, (database) => changeCallback(database, id, what, actorOf(context), due));
  return viewOf(changed, context.now(), false);
}

export function undoLast(context: Context): void {
  withStore(context, (database) => undoChange(database, undefined, actorOf(context)));
}

export function phoneOf(context: Context, id: number): string {
  return withStore(context, (database) => callbackById(database, id)).phone;
}

/** Keeps the form as a draft of this window; returns its number. */
export function keepForm(context: Context, form: Form): number {
  return keep(context, form, context.processId);
}

/** Keeps the form for whichever window is opened next. At once: the program is ending. */
export function leaveForm(context: Context, form: Form): void {
  keep(context, form, null);
}

function keep(context: Context, {fields, article, draft}: Form, holder: number | null): number {
  const texts = Object.fromEntries(FIELDS.map((field) => [field, fields[field].text]));
  const text = JSON.stringify({...texts, article});
  return withStore(context, (database) =>
    keepDraft(database, {id: draft, text}, isoOf(context.now()), holder),
  );
}

export function dropForm(context: Context, draft: number): void {
  withStore(context, (database) => dropDraft(database, draft));
}

/** The form that was left unsaved, where there is one that no other window has. */
export function keptForm(context: Context): Form | undefined {
  const {processId, isProcessAlive: isAlive} = context;
  const draft = withStore(context, (database) => takeDraft(database, {processId, isAlive}));
  if (draft === undefined) return undefined;
  const {article, ...texts} = JSON.parse(draft.text) as Record<Field, string> & Pick<Form, 'article'>;
  return {
    fields: {
      when: lineOf(texts.when),
      phone: lineOf(texts.phone),
      purpose: lineOf(texts.purpose),
      name: lineOf(texts.name),
    },
    focus: 'when',
    article,
    promised: undefined,
    problem: undefined,
    draft: draft.id,
  };
}
