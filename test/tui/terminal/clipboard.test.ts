import {chmodSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {clipboardSequence, copyText} from '../../../src/tui/terminal/clipboard.ts';
import {clipboardCommands} from '../../../src/tui/terminal/clipboard-commands.ts';
import {temporaryFolder, writeFiles} from '../../temporary.ts';

/** A folder with programs of these names: each keeps what it gets, then exits with its code. */
function programs(codes: Record<string, number>): {folder: string; kept(name: string): string} {
  const folder = temporaryFolder();
  for (const [name, code] of Object.entries(codes)) {
    writeFiles(folder, {[name]: `#!/bin/sh\n/bin/cat > '${folder}/${name}.kept'\nexit ${code}\n`});
    chmodSync(join(folder, name), 0o700);
  }
  return {folder, kept: (name) => readFileSync(join(folder, `${name}.kept`), 'utf8')};
}

async function copy(text: string, environment: Record<string, string>, platform: NodeJS.Platform = 'linux') {
  let written = '';
  const copied = await copyText(text, {
    environment,
    platform,
    write: (sequence) => {
      written += sequence;
    },
  });
  return {copied, written};
}

describe('copying', () => {
  const base64 = Buffer.from('여권 사진').toString('base64');

  it.each([
    ['a terminal', {}, `\u001B]52;c;${base64}\u0007`],
    ['tmux', {TMUX: '/tmp/x,1,0'}, `\u001BPtmux;\u001B\u001B]52;c;${base64}\u0007\u001B\\`],
    ['GNU screen', {STY: '1.x'}, `\u001BP\u001B]52;c;${base64}\u0007\u001B\\`],
  ])('asks %s with OSC 52', (_, environment, sequence) => {
    expect(clipboardSequence('여권 사진', environment)).toBe(sequence);
  });

  it.each<[environment: Record<string, string>, platform: NodeJS.Platform, names: string[]]>([
    [{}, 'linux', []],
    [{DISPLAY: ':0'}, 'linux', ['xclip', 'xsel']],
    [{WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, 'linux', ['wl-copy', 'xclip', 'xsel']],
    [{WSL_DISTRO_NAME: 'Ubuntu'}, 'linux', ['clip.exe']],
    [{}, 'darwin', ['pbcopy']],
    [{SSH_TTY: '/dev/pts/1'}, 'darwin', []],
    [{}, 'win32', ['clip.exe', 'powershell.exe']],
    [{TMUX: '/tmp/x,1,0'}, 'linux', ['tmux']],
  ])('with %j on %s, the programs are %j', (environment, platform, names) => {
    expect(clipboardCommands(environment, platform).map(({name}) => name)).toEqual(names);
  });

  it('hands the text to the first program that takes it, and says which', async () => {
    const {folder, kept} = programs({xclip: 1, xsel: 0});
    const {copied, written} = await copy('여권 사진', {PATH: folder, DISPLAY: ':0'});
    expect(copied).toEqual({kind: 'copied', by: 'xsel'});
    expect(kept('xsel')).toBe('여권 사진');
    expect(written).toBe(clipboardSequence('여권 사진', {}));
  });

  it('has only asked the terminal where no program took it', async () => {
    const {copied} = await copy('여권', {PATH: temporaryFolder(), WAYLAND_DISPLAY: 'wayland-0'});
    expect(copied).toEqual({kind: 'asked'});
  });

  it('says what was tried for a text too long to ask with', async () => {
    const {copied, written} = await copy('가'.repeat(20_000), {PATH: temporaryFolder(), DISPLAY: ':0'});
    expect(copied).toEqual({kind: 'failed', tried: ['xclip', 'xsel']});
    expect(written).toBe('');
  });

  it('writes UTF-16 with its mark for Windows, whose clip.exe knows no UTF-8', () => {
    const [clip] = clipboardCommands({}, 'win32');
    expect(clip?.encode('가')).toEqual(Buffer.from([0xff, 0xfe, 0x00, 0xac]));
  });
});
