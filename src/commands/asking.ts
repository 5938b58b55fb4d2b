import type {Context} from '../context.ts';
import {UsageError} from '../errors.ts';
import {safeText} from '../output/safe-text.ts';

/** Questions on a terminal. The questions go to stderr: stdout is for what comes of them. */
export interface Asking {
  text(question: string): string;
  /** Asks again, with the reason, until `problem` finds none. */
  until(question: string, problem: (text: string) => string | undefined): string;
  /** Lines up to an empty one. */
  lines(question: string): string[];
}

/** `undefined` without a terminal, where nothing is ever asked. */
export function openAsking({stdin, stderr}: Context): Asking | undefined {
  if (!stdin.isTerminal || !stderr.isTerminal) return undefined;
  const answers = stdin.lines()[Symbol.iterator]();
  const next = () => {
    const {value, done} = answers.next();
    if (done) {
      throw new UsageError('입력이 끝나서 그만두었습니다. 아무것도 만들지 않았습니다.', {
        hint: '다시 하시려면: baro kb new',
      });
    }
    return value.trim().normalize('NFC');
  };
  const text = (question: string) => {
    stderr.write(`${safeText(question)}\n> `);
    return next();
  };
  return {
    text,
    until(question, problem) {
      for (;;) {
        const answer = text(question);
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        stderr.write(`  ${safeText(wrong)}\n`);
      }
    },
    lines(question) {
      const given: string[] = [];
      for (let answer = text(question); answer !== '' || given.length === 0; answer = next()) {
        if (answer !== '') given.push(answer);
        stderr.write('> ');
      }
      return given;
    },
  };
}
