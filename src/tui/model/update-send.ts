import type {Updated} from './message.ts';
import type {Model} from './model.ts';
import {parcelsOf} from './parcels.ts';
import type {Press} from './update.ts';

/** Keys where something is copied for the caller, or for who takes the call over. */
export function updateSend(model: Model, {event, action}: Press): Updated {
  const {view} = model.call;
  if (view === undefined || action === 'back') return [{...model, scene: 'call'}, []];
  const parcels = parcelsOf(view, model.call.settled);
  const select = (selected: number) => [{...model, send: {selected}}, []] as const;
  const {selected} = model.send;
  if (action === 'up') return select(Math.max(0, selected - 1));
  if (action === 'down') return select(Math.min(parcels.length - 1, selected + 1));
  const digit = event.kind === 'text' && /^[1-9]$/.test(event.text) ? Number(event.text) : undefined;
  const parcel =
    digit === undefined ? (action === 'accept' ? parcels[selected] : undefined) : parcels[digit - 1];
  if (parcel === undefined) return [model, []];
  return [{...model, scene: 'call'}, [{kind: 'copy', text: parcel.text, what: parcel.label}]];
}
