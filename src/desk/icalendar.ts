import type {CallbackView} from './callback-view.ts';

/** Call-backs as an iCalendar file (RFC 5545): a quarter of an hour each, with an alarm; `stamp` is ISO 8601. */
export function icalendarOf(callbacks: readonly CallbackView[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//baro//callback//KO',
    ...callbacks.flatMap((callback) => [
      'BEGIN:VEVENT',
      `UID:callback-${callback.id}-${compact(callback.createdAt)}@baro`,
      `DTSTAMP:${compact(stamp)}`,
      `DTSTART:${compact(callback.dueAt)}`,
      'DURATION:PT15M',
      `SUMMARY:${escaped(`다시 전화 ${callback.phone} ${callback.purpose}`)}`,
      `DESCRIPTION:${escaped(`${callback.says}. 약속 번호 ${callback.id}`)}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${callback.kind === 'by' ? '-PT30M' : 'PT0M'}`,
      'DESCRIPTION:다시 전화할 시각입니다',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** 2026-03-16T15:00:00+09:00 → 20260316T060000Z */
function compact(iso: string): string {
  return Temporal.Instant.from(iso).toString({smallestUnit: 'second'}).replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines are at most 75 octets; those that continue one begin with a space (RFC 5545 §3.1). */
function folded(line: string): string[] {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 74) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines;
}
