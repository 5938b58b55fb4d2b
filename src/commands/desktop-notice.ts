import {type ChildProcess, spawn} from 'node:child_process';

/** Shows a notice through the desktop where one of its notifiers is there, and runs the counselor's own command. */
export async function notify(text: string, json: string, command: string | undefined): Promise<void> {
  await ended(spawn('notify-send', ['--app-name=baro', 'baro', text], {stdio: 'ignore'}));
  if (command === undefined) return;
  const child = spawn(command, {shell: true, stdio: ['pipe', 'inherit', 'inherit']});
  child.stdin?.on('error', () => {}); // a command that does not read is none of our business
  child.stdin?.end(json);
  await ended(child);
}

/** Also where there is no such program: a desk without a desktop still has its bell. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
