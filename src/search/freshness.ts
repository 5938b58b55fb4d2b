import type {KnowledgeFile} from '../kb/files.ts';

/** What tells that a file is as it was: two edits within the clock's grain may look alike, see `isSettled`. */
export function stampOf({sizeBytes, changedMs}: KnowledgeFile): string {
  return `${sizeBytes} ${Math.round(1000 * changedMs)}`;
}

/** All files and their stamps as one text: equal to the index's own where nothing has changed. */
export function signatureOf(files: readonly KnowledgeFile[]): string {
  let signature = '';
  for (const file of files) signature += `${file.path} ${stampOf(file)}\n`;
  return signature;
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
