import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {calendar as calendarSchema} from './calendar.ts';
import {center as centerSchema} from './center.ts';
import {readKnowledgeFile} from './parse.ts';

/** Hours and holidays as plain data; `problems` are Korean sentences for what could not be read. */
export interface ReadCalendar {
  openMinute: number;
  closeMinute: number;
  holidays: Record<string, string[]>;
  spoken: Record<string, string[]>;
  problems: string[];
}

/** Hours from center.yaml, holidays from calendar.yaml; `undefined` where center.yaml is missing or invalid. */
export function readCalendar(root: string): ReadCalendar | undefined {
  const center = read(root, 'center.yaml', centerSchema);
  if (center === undefined) return undefined;
  const calendar = read(root, 'calendar.yaml', calendarSchema);
  const holidays: Record<string, string[]> = {};
  const spoken: Record<string, string[]> = {};
  for (const {on, name} of calendar?.holidays ?? []) holidays[on] = [...(holidays[on] ?? []), name];
  for (const [name, words] of Object.entries(calendar?.spoken ?? {}))
    for (const word of words) spoken[word] = [...(spoken[word] ?? []), name];
  return {
    openMinute: minutesOf(center.hours.open),
    closeMinute: minutesOf(center.hours.close),
    holidays,
    spoken,
    problems: calendar === undefined ? ['calendar.yaml을 읽을 수 없어 공휴일을 모릅니다'] : [],
  };
}

function read<S extends Parameters<typeof readKnowledgeFile>[2]>(root: string, path: string, schema: S) {
  return existsSync(join(root, path)) ? readKnowledgeFile(root, path, schema).value : undefined;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
