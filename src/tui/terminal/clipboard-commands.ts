/** A program that puts its standard input on a clipboard. */
export interface ClipboardCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  encode(text: string): Buffer;
}

/** The programs that may put text on the clipboard of the person in front of the screen, best first. */
export function clipboardCommands(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): ClipboardCommand[] {
  const {TMUX, SSH_CONNECTION, SSH_TTY, WAYLAND_DISPLAY, DISPLAY, WSL_DISTRO_NAME} = environment;
  const commands: ClipboardCommand[] = [];
  if (WAYLAND_DISPLAY) commands.push(command('wl-copy', ['--type', 'text/plain']));
  if (DISPLAY) commands.push(command('xclip', ['-selection', 'clipboard']), command('xsel', ['-bi']));
  // Over ssh the platform's own clipboard is that of a machine nobody sits at.
  if (!SSH_CONNECTION && !SSH_TTY) {
    // Without a UTF-8 locale pbcopy takes Korean for Mac Roman.
    if (platform === 'darwin') commands.push(command('pbcopy', [], {LC_CTYPE: 'UTF-8'}));
    if (platform === 'win32' || WSL_DISTRO_NAME) commands.push(WINDOWS_CLIP);
    if (platform === 'win32') commands.push(POWERSHELL);
  }
  // tmux passes its buffer on to the terminal outside (`-w`), also where it lets no sequence through.
  if (TMUX) commands.push(command('tmux', ['load-buffer', '-w', '-']));
  return commands;
}

/** clip.exe takes bytes for the machine's code page, unless they begin with a byte order mark. */
const WINDOWS_CLIP: ClipboardCommand = {
  ...command('clip.exe', []),
  encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
};

const POWERSHELL = command('powershell.exe', [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '[Console]::InputEncoding = [Text.Encoding]::UTF8; Set-Clipboard -Value ([Console]::In.ReadToEnd())',
]);

function command(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ClipboardCommand {
  return {name, args, environment, encode: (text) => Buffer.from(text)};
}
