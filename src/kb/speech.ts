/** Syllables a second of a counselor who reads so that a caller can write along; slower than talk among friends. */
const SYLLABLES_PER_SECOND = 6;
const SENTENCE_PAUSE_SECONDS = 0.6;
const COMMA_PAUSE_SECONDS = 0.3;

/** How long a text takes to read aloud, in seconds: numbers as they are spoken (051 공오일, 2026 이천이십육), letters by name. */
export function speechSeconds(text: string): number {
  const spoken = text.replace(/\d[\d,]*(?:-\d+)*/g, (number) => '가'.repeat(numberSyllables(number)));
  const syllables = (spoken.match(/[가-힣]/g)?.length ?? 0) + 2 * (spoken.match(/[A-Za-z]/g)?.length ?? 0);
  const pauses =
    SENTENCE_PAUSE_SECONDS * Math.max(0, sentencesOf(text).length - 1) +
    COMMA_PAUSE_SECONDS * (spoken.match(/,/g)?.length ?? 0);
  return syllables / SYLLABLES_PER_SECOND + pauses;
}

/** The sentences of a spoken text, as its full stops, question and exclamation marks part them. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence !== '');
}

function numberSyllables(number: string): number {
  const digits = number.replace(/\D/g, '');
  if (number.includes('-') || number.startsWith('0') || digits.length > 8) return digits.length;
  // Each digit but zero with its unit (십, 백, 천, 만); 일 is not said before a unit.
  let syllables = 0;
  for (let at = 0; at < digits.length; at++) {
    const unit = (digits.length - 1 - at) % 4;
    if (digits[at] !== '0') syllables += (digits[at] === '1' && unit > 0 ? 0 : 1) + (unit > 0 ? 1 : 0);
  }
  return Math.max(1, syllables + (digits.length > 4 ? 1 : 0));
}
