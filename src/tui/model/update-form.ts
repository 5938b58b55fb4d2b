import {EMPTY_LINE, lineOf} from '../input/line-editor.ts';
import {editLine} from '../input/line-keys.ts';
import type {Effect, Updated} from './message.ts';
import {FIELDS, type Field, type Form, type Model} from './model.ts';
import type {Press} from './update.ts';

/** The form of the article in view, or the one that was begun. */
export function openForm(model: Model): Updated {
  if (model.form !== undefined) return [{...model, scene: 'form'}, readPhrase(model.form)];
  const article = model.call.view?.article;
  const form: Form = {
    fields: {when: EMPTY_LINE, phone: EMPTY_LINE, purpose: lineOf(article?.title ?? ''), name: EMPTY_LINE},
    focus: 'when',
    article: article && {id: article.id, title: article.title},
    promised: undefined,
    problem: undefined,
    draft: undefined,
  };
  return [{...model, scene: 'form', form}, []];
}

export function updateForm(model: Model, {event, action}: Press): Updated {
  const {form} = model;
  if (form === undefined) return [{...model, scene: 'call'}, []];
  const isLast = form.focus === FIELDS.at(-1);
  switch (action) {
    case 'save':
      return [model, [{kind: 'save-callback', form}]];
    case 'accept':
      return isLast ? [model, [{kind: 'save-callback', form}]] : focus(model, form, 1);
    case 'next-field':
      return focus(model, form, 1);
    case 'previous-field':
      return focus(model, form, -1);
    case 'discard':
      return [
        {
          ...model,
          form: undefined,
          scene: 'call',
          notice: {text: '적던 약속을 버렸습니다.', style: 'warning'},
        },
        form.draft === undefined ? [] : [{kind: 'drop-draft', draft: form.draft}],
      ];
    case 'back':
      return isUntouched(form)
        ? [{...model, form: undefined, scene: 'call'}, []]
        : [
            {
              ...model,
              scene: 'call',
              notice: {text: '적던 약속을 남겨 두었습니다. F3으로 이어 쓰십시오.', style: 'good'},
            },
            [{kind: 'keep-draft', form}],
          ];
    default: {
      const line = editLine(form.fields[form.focus], event);
      if (line === undefined) return [model, []];
      const edited = {...form, fields: {...form.fields, [form.focus]: line}, problem: undefined};
      const isNewPhrase = form.focus === 'when' && line.text !== form.fields.when.text;
      return [{...model, form: edited}, isNewPhrase ? readPhrase(edited) : []];
    }
  }
}

/** Nothing was written that would be lost. */
export function isUntouched({fields, article, draft}: Form): boolean {
  return (
    draft === undefined &&
    [fields.when, fields.phone, fields.name].every(({text}) => text === '') &&
    (fields.purpose.text === '' || fields.purpose.text === article?.title)
  );
}

function focus(model: Model, form: Form, step: 1 | -1): Updated {
  const at = (FIELDS.indexOf(form.focus) + step + FIELDS.length) % FIELDS.length;
  const next: Field = FIELDS[at] ?? 'when';
  const moved = {...form, focus: next};
  return [{...model, form: moved}, isUntouched(moved) ? [] : [{kind: 'keep-draft', form: moved}]];
}

function readPhrase({fields}: Form): Effect[] {
  return fields.when.text.trim() === '' ? [] : [{kind: 'read-phrase', phrase: fields.when.text}];
}
