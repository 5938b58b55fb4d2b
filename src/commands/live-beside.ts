import type {Context} from '../context.ts';
import type {SourceName} from '../live/ask.ts';
import {reasonOf} from '../live/failure.ts';
import {documentOf, originText} from '../live/report.ts';
import {failureOf} from '../live/settle.ts';
import {SOURCES} from '../live/sources.ts';
import {BLANK, type Page, paragraph, styled} from '../output/page.ts';
import {answerWords} from './live-question.ts';
import {liveRoom, openAnswers} from './live-room.ts';

/** An article never waits longer for its live part. */
const LONGEST_WAIT_MS = 1500;
/** Upstreams get a little less, so that a stale copy can still be shown in time. */
const UPSTREAM_WAIT_MS = 1300;

/** The live part of an article as a page under it; `words` is what was looked for. */
export async function liveBesidePage(source: SourceName, words: string, context: Context): Promise<Page> {
  const {livePage} = await import('../output/live-page.ts');
  const head = [BLANK, paragraph(styled('accent', `실시간 ${SOURCES[source].label}`))];
  const heard = await hear(source, words, context);
  if ('reason' in heard)
    return [...head, paragraph(styled('warning', `확인하지 못했습니다: ${heard.reason}.`), 2)];
  const {report} = heard;
  const now = context.now();
  return [
    ...head,
    ...livePage({...report, origins: report.origins.map((origin) => originText(origin, now))}),
  ];
}

/** The same as a document: an answer with its source and time, or the reason why there is none. */
export async function liveBesideDocument(
  source: SourceName,
  words: string,
  context: Context,
): Promise<Record<string, unknown>> {
  const heard = await hear(source, words, context);
  return 'reason' in heard
    ? {schema: `baro.${source}/1`, unavailable: heard.reason}
    : documentOf(heard.report, context.now());
}

async function hear(source: SourceName, words: string, context: Context) {
  if (source === 'bus' && !/\d{4,5}/.test(words))
    return {reason: '정류장 번호가 있어야 합니다. 예: baro live bus 13051'};
  const answers = openAnswers(context);
  try {
    answers.limit(UPSTREAM_WAIT_MS);
    const room = await liveRoom(context, answers, words);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, undefined).unref());
    const report = await Promise.race([answerWords(source, words, context, room), late]);
    return report === undefined ? {reason: '제시간에 답이 오지 않았습니다'} : {report};
  } catch (error) {
    return {reason: reasonOf(failureOf(error))};
  } finally {
    answers.close();
  }
}
