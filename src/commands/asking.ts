import type {Context} from '../context.ts';
import {UsageError} from '../errors.ts';
import {paragraph, renderPage} from '../output/page.ts';

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
  const say = (line: string) =>
    stderr.write(renderPage([paragraph(line)], {columns: stderr.columns, color: false}));
  const read = () => {
    stderr.write('> ');
    return next();
  };
  const text = (question: string) => {
    say(question);
    return read();
  };
  return {
    text,
    until(question, problem) {
      for (;;) {
        const answer = text(question);
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        say(`  ${wrong}`);
      }
    },
    lines(question) {
      const given: string[] = [];
      say(question);
      for (let answer = read(); answer !== '' || given.length === 0; answer = read()) {
        if (answer !== '') given.push(answer);
      }
      return given;
    },
  };
}
