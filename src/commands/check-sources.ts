import type {Context} from '../context.ts';
import type {SourceName} from '../live/ask.ts';
import {reasonOf} from '../live/failure.ts';
import {failureOf} from '../live/settle.ts';
import {SOURCES} from '../live/sources.ts';
import {readCenter} from './center-facts.ts';
import {answerWords} from './live-question.ts';
import {openAnswers} from './live-room.ts';

/** A question for each source that costs one request or few. */
const QUESTIONS: Partial<Record<SourceName, string>> = {bus: '00001', hospital: '', baseball: '오늘'};

/** Asks every source once, fresh copies and open circuits notwithstanding: name → 정상 or why not. */
export async function checkSources(context: Context): Promise<Map<SourceName, string>> {
  const answers = openAnswers(context);
  answers.isChecking = true;
  try {
    const {region} = await readCenter(context);
    const room = {answers, now: context.now(), region};
    const results = new Map<SourceName, string>();
    for (const name of Object.keys(SOURCES) as SourceName[]) {
      const heard = await answerWords(name, QUESTIONS[name] ?? '', context, room)
        .then(() => '정상')
        .catch((error: unknown) => reasonOf(failureOf(error)));
      results.set(name, heard);
    }
    return results;
  } finally {
    answers.close();
  }
}
