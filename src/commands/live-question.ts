import type {Context} from '../context.ts';
import type {SourceName} from '../live/ask.ts';
import type {LiveRoom, Report} from '../live/report.ts';
import {SOURCES} from '../live/sources.ts';
import {clubOf, providersOf, seasonReader} from './live-room.ts';

/** What a source answers to words; an article's question without words is its usual one. Throws `LiveFailure`. */
export async function answerWords(
  source: SourceName,
  words: string,
  context: Context,
  room: LiveRoom,
): Promise<Report> {
  const {report} = SOURCES[source];
  if (report !== undefined) return report(words, room);
  const {baseballReport, readBaseballQuestion} = await import('../live/baseball/report.ts');
  const question = readBaseballQuestion(words, room.now.toPlainDate(), room.readDays);
  return baseballReport(
    question,
    await clubOf(context, undefined),
    room.now,
    providersOf(context, room, await seasonReader(context)),
  );
}
