import {UsageError} from '../errors.ts';

/** Where a knowledge base is fetched from; `shown` has no account in it. */
export interface Address {
  url: string;
  shown: string;
  /** For a folder's name: the last part, in letters that every file system takes. */
  name: string;
}

const SCP_LIKE = /^[\w.-]+@[\w.-]+:(?!\/\/)[^\s]+$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * A git address; `undefined` for what is a path of this machine. Encrypted ways only, but on this machine itself.
 * Throws `UsageError` for other ways, and for an address with a password in it.
 */
export function parseAddress(text: string): Address | undefined {
  if (SCP_LIKE.test(text)) return {url: text, shown: text.replace(/^[^@]*@/, ''), name: nameIn(text)};
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return undefined;
  if (!URL.canParse(text)) throw refused(text, '주소의 꼴이 올바르지 않습니다');
  const url = new URL(text);
  if (url.password !== '' || (url.username !== '' && /^https?:$/.test(url.protocol))) {
    url.username = '';
    url.password = '';
    throw new UsageError(`주소에 계정이나 비밀번호를 적지 마십시오: ${url.href}`, {
      hint: 'git의 자격 증명 저장(git credential)이나 SSH 키를 쓰시면 됩니다.',
    });
  }
  const isOpen = ['https:', 'ssh:', 'file:'].includes(url.protocol);
  const isHere = ['http:', 'git:'].includes(url.protocol) && LOOPBACK.test(url.hostname);
  if (!isOpen && !isHere) throw refused(text, '암호화되지 않았거나 쓸 수 없는 방식의 주소입니다');
  return {url: text, shown: text.replace(/\/\/[^/@]*@/, '//'), name: nameIn(url.pathname)};
}

function refused(text: string, why: string): UsageError {
  return new UsageError(`${why}: ${text}`, {
    hint: 'https://로 시작하는 주소나 git@기관:저장소.git 꼴의 주소, 이 컴퓨터의 폴더를 적어 주십시오.',
  });
}

function nameIn(path: string): string {
  const last =
    path
      .replace(/\/+$|\.git\/*$/g, '')
      .split(/[/:]/)
      .at(-1) ?? '';
  return last.replace(/[^\w.-]/g, '').replace(/^\.+/, '') || 'kb';
}
