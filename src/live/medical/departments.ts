/** A department as NMC counts it (`QD` of the hospital list). */
export interface Department {
  code: string;
  name: string;
}

/*
 * NMC's own numbers, which are not those of HIRA (there 정형외과 is 05) that some clients copied. Only those that at
 * least three independent public clients of this list agree on. The first that fits wins: 소아치과 is a dentist.
 */
const DEPARTMENTS: readonly (readonly [words: RegExp, code: string, name: string])[] = [
  [/(?:소아|어린이)?\s?치과(?:의원|병원)?/, 'D026', '치과'],
  [/이비인후과|이빈후과/, 'D013', '이비인후과'],
  [/소아\s?청소년과|소아과|소청과/, 'D002', '소아청소년과'],
  [/산부인과|부인과|(?<![가-힣])산과/, 'D011', '산부인과'],
  [/정형외과/, 'D008', '정형외과'],
  [/피부과/, 'D005', '피부과'],
  [/(?<![가-힣])안과/, 'D012', '안과'],
  [/(?<![가-힣])내과/, 'D001', '내과'],
];

/** The department that the words name, and the words without it. */
export function departmentIn(words: string): {department: Department | undefined; rest: string} {
  for (const [pattern, code, name] of DEPARTMENTS) {
    if (pattern.test(words)) {
      return {department: {code, name}, rest: words.replace(pattern, ' ').replace(/\s+/g, ' ').trim()};
    }
  }
  return {department: undefined, rest: words};
}
