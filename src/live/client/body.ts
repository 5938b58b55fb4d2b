import {LiveFailure} from '../failure.ts';
import type {Body} from './request.ts';
import {failureOfPlainText, failureOfResult, failureOfStatus} from './result-code.ts';
import {parseXml} from './xml.ts';

/** The share of broken characters at which a text is of another encoding. */
const MOST_BROKEN = 0.01;

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
    textOf(bytes)
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

/**
 * UTF-8 (live.md §1.7), whatever the header claims; a few broken syllables are let through, since some upstreams cut
 * text by bytes. What is no UTF-8 is read as CP949, the only other encoding of Korean services (KBO's pages).
 */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  if (broken <= text.length * MOST_BROKEN) return text.replaceAll('\uFFFD', ' ');
  try {
    return new TextDecoder('euc-kr', {fatal: true}).decode(bytes);
  } catch {
    throw new LiveFailure('schema', 'neither UTF-8 nor CP949');
  }
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
