import {execFileSync} from 'node:child_process';

/** The end-to-end tests run what is built: it is built from the sources that are being tested. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});
}
