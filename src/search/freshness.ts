import type {KnowledgeFile} from '../kb/files.ts';

/** What tells that a file is as it was: two edits within the clock's grain may look alike, see `isSettled`. */
export function stampOf({sizeBytes, changedMs}: KnowledgeFile): string {
  return `${sizeBytes} ${Math.round(1000 * changedMs)}`;
}

/** All files and what tells their changes: equal to the index's own where nothing has changed. */
export interface Signature {
  paths: string;
  /** The size and the time of change of each file, as 64-bit floats: every lookup compares them, and text costs 4 ms. */
  stamps: Uint8Array;
}

/** The signature of these files, in their order. */
export function signatureOf(files: readonly KnowledgeFile[]): Signature {
  const stamps = new Float64Array(2 * files.length);
  files.forEach(({sizeBytes, changedMs}, at) => {
    stamps[2 * at] = sizeBytes;
    stamps[2 * at + 1] = changedMs;
  });
  return {paths: files.map(({path}) => path).join('\n'), stamps: new Uint8Array(stamps.buffer)};
}

/** Whether no file has come, gone or changed between the two. */
export function isSameSignature(a: Signature, b: Signature): boolean {
  return a.paths === b.paths && Buffer.compare(a.stamps, b.stamps) === 0;
}

/** The coarsest grain of file times that is common (ext4 and APFS are finer, the kernel's tick is 4–10 ms). */
const GRAIN_MS = 20;

/**
 * Whether a later edit is sure to change the stamp. A file changed just before it was read may be changed
 * again within the same tick; git calls such entries "racily clean" and, like us, reads them again next time.
 */
export function isSettled({changedMs}: KnowledgeFile, listedAtMs: number): boolean {
  return changedMs < listedAtMs - GRAIN_MS;
}
