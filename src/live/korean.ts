/** A particle by how the word before it ends: `withParticle('롯데', '와', '과')` → 롯데와. Latin letters are read by name. */
export function withParticle(word: string, afterVowel: string, afterConsonant: string): string {
  const last = word.at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  const endsInConsonant = code >= 0 && code < 11_172 ? code % 28 !== 0 : /[LMNR013678]/i.test(last);
  // 로 stands after ㄹ as well: 서울로, 7로, but 6으로.
  const endsInRieul = code >= 0 && code < 11_172 ? code % 28 === 8 : /[LR178]/i.test(last);
  if (afterVowel === '로' && endsInRieul) return word + afterVowel;
  return word + (endsInConsonant ? afterConsonant : afterVowel);
}
