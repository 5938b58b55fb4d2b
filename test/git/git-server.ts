import {spawn} from 'node:child_process';
import {connect, createServer, type Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {onTestFinished} from 'vitest';

/** What the line to the repository does from now on. */
export type Line = {kind: 'open'} | {kind: 'cut' | 'silent'; afterBytes: number} | {kind: 'closed'};

/**
 * `git daemon` on loopback behind a line that can be cut: `cut` closes the connection after so many bytes of
 * what the repository sends, `silent` says nothing more, `closed` takes no connection at all.
 */
export async function gitServer(folder: string): Promise<{url(path: string): string; line: Line}> {
  const daemonPort = await freePort();
  const daemon = spawn(
    'git',
    [
      'daemon',
      '--reuseaddr',
      '--export-all',
      '--listen=127.0.0.1',
      `--port=${daemonPort}`,
      `--base-path=${folder}`,
      '--verbose', // it says when it takes connections
      '--log-destination=stderr',
      folder,
    ],
    {stdio: ['ignore', 'ignore', 'pipe'], detached: true},
  );
  onTestFinished(() => {
    if (daemon.pid !== undefined) process.kill(-daemon.pid);
  });
  await ready(daemon.stderr);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => {});
    if (state.line.kind === 'closed') {
      client.destroy();
      return;
    }
    const upstream = connect(daemonPort, '127.0.0.1').on('error', () => client.destroy());
    open.add(upstream);
    client.pipe(upstream);
    let sent = 0;
    upstream.on('data', (chunk: Buffer) => {
      const {line} = state;
      const left =
        line.kind === 'open'
          ? chunk.length
          : Math.max(0, ('afterBytes' in line ? line.afterBytes : 0) - sent);
      sent += chunk.length;
      client.write(chunk.subarray(0, left));
      if (left < chunk.length && line.kind === 'cut') client.destroy();
    });
    upstream.on('close', () => {
      if (state.line.kind === 'open') client.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const state = {line: {kind: 'open'} as Line, url: (path: string) => `git://127.0.0.1:${port}/${path}`};
  return state;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Resolves once the daemon says that it takes connections; what it says later is read and dropped. */
async function ready(log: Readable): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    log.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ready to rumble')) resolve();
    });
    log.on('end', () => reject(new Error(`git daemon did not start: ${said}`)));
  });
}
