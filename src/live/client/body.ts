import {LiveFailure} from '../failure.ts';
import type {Body} from './request.ts';
import {failureOfPlainText, failureOfResult, failureOfStatus} from './result-code.ts';
import {parseXml} from './xml.ts';

export interface RawAnswer {
  status: number;
  bytes: Uint8Array;
}

/**
 * What an answer says, told from its body alone: upstreams send errors with status 200, XML where JSON was asked
 * for, and HTML under any type (live.md §1.3, §1.7). `hide` takes keys out before anything reads the text.
 * Throws `LiveFailure`.
 */
export function readAnswer({status, bytes}: RawAnswer, hide: (text: string) => string): Body {
  const text = hide(
    new TextDecoder()
      .decode(bytes)
      .replace(/^\uFEFF/, '')
      .trim(),
  );
  const body = parsed(text, status);
  const {value} = body;
  const result = failureOfResult(value);
  if (result instanceof LiveFailure) throw result;
  if (result === 'no-data') return {...body, isNoData: true};
  if (status < 200 || status > 299) throw failureOfStatus(status);
  return body;
}

function parsed(text: string, status: number): Body {
  if (text.startsWith('<')) {
    if (/^<(?:!--.*?-->\s*)*(?:!doctype\s+html|html)\b|^<!--\[if/is.test(text.slice(0, 2000))) {
      throw new LiveFailure('blocked', `HTML with status ${status}`);
    }
    if (status >= 500) throw failureOfStatus(status);
    return {kind: 'xml', value: parseXml(text), isNoData: false};
  }
  if (text.startsWith('{') || text.startsWith('[')) {
    try {
      return {kind: 'json', value: JSON.parse(text), isNoData: false};
    } catch {
      throw status > 299 ? failureOfStatus(status) : new LiveFailure('schema', 'malformed JSON');
    }
  }
  throw failureOfPlainText(text, status);
}
