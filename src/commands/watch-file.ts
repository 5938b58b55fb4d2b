import {readFileSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/** Editors write a file in several steps, or a new one in its place: the steps of one saving are waited for. */
const SETTLE_MS = 60;

/**
 * Calls `onChange` now and after each change of the file's content, until `signal` or an error of the system ends it.
 * The folder is watched, since many editors replace the file; while there is none, nothing is shown anew.
 */
export function watchFile(file: string, onChange: () => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let shown: string | undefined;
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(dirname(file), (_event, name) => {
      if (name !== null && name.normalize('NFC') !== basename(file).normalize('NFC')) return;
      clearTimeout(timer);
      timer = setTimeout(look, SETTLE_MS);
    });
    const end = (finish: () => void) => {
      clearTimeout(timer);
      watcher.close();
      finish();
    };
    const look = () => {
      try {
        const text = textOf(file);
        if (text === undefined || text === shown) return;
        shown = text;
        onChange();
      } catch (error) {
        end(() => reject(error));
      }
    };
    watcher.on('error', (error) => end(() => reject(error)));
    signal?.addEventListener('abort', () => end(resolve), {once: true});
    look();
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
