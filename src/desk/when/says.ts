import {WEEKDAY_NAMES} from './found-day.ts';

type Moment = Temporal.ZonedDateTime;

const SUFFIX = {at: '', by: '까지', after: ' 이후'} as const;

/** Rule R18: a moment as it is read aloud before saving: "3월 16일(월) 오후 3시, 5일 뒤". */
export function sayMoment(kind: 'at' | 'by' | 'after', at: Moment, now: Moment): string {
  const year = at.year === now.year ? '' : `${at.year}년 `;
  return `${year}${sayDate(at)} ${sayClock(at)}${SUFFIX[kind]}, ${sayDistance(at, now)}`;
}

/** "3월 16일(월)" */
export function sayDate({month, day, dayOfWeek}: Moment): string {
  return `${month}월 ${day}일(${WEEKDAY_NAMES[dayOfWeek - 1]})`;
}

/** "오후 3시 30분" */
export function sayClock({hour, minute}: Moment): string {
  const minutes = minute === 0 ? '' : ` ${minute}분`;
  if (hour === 12) return `낮 12시${minutes}`;
  const part = hour < 6 ? '새벽' : hour < 12 ? '오전' : '오후';
  return hour === 0 ? `밤 0시${minutes}` : `${part} ${hour % 12}시${minutes}`;
}

/** "5일 뒤", "내일"; on the same day "1시간 20분 뒤", and how long ago where it has passed. */
export function sayDistance(at: Moment, now: Moment): string {
  const days = now.toPlainDate().until(at.toPlainDate()).days;
  if (days === 1) return '내일';
  if (days > 1) return `${days}일 뒤`;
  if (days < 0) return `${-days}일 지남`;
  const minutes = Math.round((at.epochMilliseconds - now.epochMilliseconds) / 60_000);
  if (minutes === 0) return '지금';
  return `${sayMinutes(Math.abs(minutes))} ${minutes > 0 ? '뒤' : '지남'}`;
}

function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours}시간`] : []), ...(rest > 0 ? [`${rest}분`] : [])].join(' ');
}
