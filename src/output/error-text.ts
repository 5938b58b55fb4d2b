import type {BaroError} from '../errors.ts';
import type {ErrorDocument} from './documents.ts';
import {jsonLine} from './json.ts';
import {safeText} from './safe-text.ts';

/** An error as it is told on stderr: one line and what to do next, or one JSON document. */
export function errorText(
  error: unknown,
  {isJson, showsStack}: {isJson: boolean; showsStack: boolean},
): string {
  const {code, message, hint} = describe(error);
  const stack = showsStack && error instanceof Error ? `${safeText(error.stack ?? '')}\n` : '';
  if (isJson) return jsonLine({error: {code, message, hint}} satisfies ErrorDocument) + stack;
  return `baro: ${safeText(message)}\n${hint === '' ? '' : `  ${safeText(hint)}\n`}${stack}`;
}

function describe(error: unknown): ErrorDocument['error'] {
  if (isKnown(error)) return {code: error.code, message: error.message, hint: error.hint ?? ''};
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'bug',
    message: `프로그램에 예기치 못한 오류가 있습니다: ${message}`,
    hint: '같은 명령에 --debug 를 붙여 나온 내용과 baro doctor 의 결과를 개발자에게 보내 주십시오.',
  };
}

function isKnown(error: unknown): error is BaroError {
  return error instanceof Error && 'exitCode' in error && 'code' in error;
}
