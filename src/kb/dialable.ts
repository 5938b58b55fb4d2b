/**
 * Whether a number can be dialled in Korea as it is written (과학기술정보통신부 「전기통신번호관리세칙」): special
 * numbers (119, 1330) alone or behind an area code (051-120), representative numbers (1588-1234), area, internet,
 * free and personal numbers with an exchange that begins with 2–9. Mobile numbers are people's, and not among them.
 */
export function isDialable(phone: string): boolean {
  return /^(?:1\d{2}|1[0-4]\d{2}|(?:02|0[3-6][1-5])-1\d{2,3}|1[5689]\d{2}-\d{4}|(?:02|0[3-6][1-5]|050\d|060|070|080)-[2-9]\d{2,3}-\d{4})$/.test(
    phone,
  );
}

/** What is written like a telephone number of an office, dialable or not: 051-12-3456, 1588-12345. Dates and hours are not. */
export function phonesIn(text: string): string[] {
  const written =
    /(?<![\d.~-])(?:0\d{1,3}[-)] ?\d{2,5}[-)] ?\d{3,5}|0\d{1,2}[-)] ?\d{3,4}|1[5689]\d{2}-\d+)(?![\d-])/g;
  return text.match(written) ?? [];
}
