import {initialsOf} from '../../search/hangul.ts';
import {editLine} from '../input/line-keys.ts';
import type {Updated} from './message.ts';
import type {Model} from './model.ts';
import type {Press} from './update.ts';

/** Districts that the typed words leave: by their beginning, or by initial consonants (ㅎㅇㄷ). */
export function districtsLeft({center, district}: Model): readonly string[] {
  const typed = district.line.text.replace(/\s/g, '');
  const all = center?.districts ?? [];
  return typed === ''
    ? all
    : all.filter((name) => name.startsWith(typed) || initialsOf(name).startsWith(typed));
}

/** Keys while the caller's district is asked. */
export function updateDistrict(model: Model, {event, action}: Press): Updated {
  const left = districtsLeft(model);
  const {district, call} = model;
  const at = Math.min(district.selected, left.length - 1);
  if (action === 'back') return [{...model, scene: 'call'}, []];
  if (action === 'up') return [{...model, district: {...district, selected: Math.max(0, at - 1)}}, []];
  if (action === 'down')
    return [{...model, district: {...district, selected: Math.min(left.length - 1, at + 1)}}, []];
  if (action === 'accept') {
    const name = left[at];
    if (name === undefined) return [model, []];
    return [
      {...model, scene: 'call', call: {...call, scroll: 0, settled: {...call.settled, district: name}}},
      [],
    ];
  }
  const line = editLine(district.line, event);
  return line === undefined ? [model, []] : [{...model, district: {line, selected: 0}}, []];
}
