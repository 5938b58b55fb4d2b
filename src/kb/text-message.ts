/** A text message up to here is an SMS; up to `LMS_BYTES` it is an LMS. Bytes of CP949, as senders price them. */
export const SMS_BYTES = 90;
export const LMS_BYTES = 2_000;

/** Bytes in CP949: one for ASCII, two for what it has beside that; what it lacks is counted as two. */
export function cp949Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += character < '\u0080' ? 1 : 2;
  return bytes;
}

/** The characters that CP949 does not have, each once, such as • – ₩ and emoji. */
export function unsendable(text: string): string[] {
  const known = cp949Characters();
  return [...new Set(text)].filter((character) => character >= '\u0080' && !known.has(character));
}

let characters: Set<string> | undefined;

/** CP949 is EUC-KR, which the platform can decode, with every other syllable, the euro and the registered sign. */
function cp949Characters(): Set<string> {
  if (characters) return characters;
  const pairs: number[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.push(lead, trail);
  }
  characters = new Set(`${new TextDecoder('euc-kr').decode(Uint8Array.from(pairs))}€®`);
  characters.delete('\uFFFD');
  for (let code = 0xac00; code <= 0xd7a3; code++) characters.add(String.fromCharCode(code));
  return characters;
}
