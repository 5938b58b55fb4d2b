import type {Context} from '../context.ts';
import type {SourceName} from '../live/ask.ts';
import {reasonOf} from '../live/failure.ts';
import {failureOf} from '../live/settle.ts';
import {SOURCES} from '../live/sources.ts';
import {answerWords} from './live-question.ts';
import {liveRoom, openAnswers} from './live-room.ts';

/** A question for each source that costs one request or few. */
const QUESTIONS: Partial<Record<SourceName, string>> = {bus: '00001', hospital: '', baseball: '오늘'};

/** Asks every source once, fresh copies and open circuits notwithstanding: name → 정상 or why not. */
export async function checkSources(context: Context): Promise<Map<SourceName, string>> {
  const answers = openAnswers(context);
  answers.isChecking = true;
  try {
    const room = await liveRoom(context, answers, Object.values(QUESTIONS).join(' '));
    const names = Object.keys(SOURCES) as SourceName[];
    const checks = names.map((name) =>
      answerWords(name, QUESTIONS[name] ?? '', context, room)
        .then(() => '정상')
        .catch((error: unknown) => reasonOf(failureOf(error))),
    );
    const results = await Promise.all(checks); // at once: a check is no slower than its slowest source
    return new Map(names.map((name, at) => [name, results[at] ?? '']));
  } finally {
    answers.close();
  }
}
