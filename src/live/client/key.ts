/** Keys shorter than this can't be told from ordinary text, so they are not searched for. */
const SHORTEST = 6;

/**
 * A key as it is before encoding: the portals show an encoded and a decoded form, and either may be configured.
 * It is then encoded exactly once, because a key encoded twice is refused (live.md §1.2).
 */
export function plainKey(configured: string): string {
  const key = configured.trim();
  if (!key.includes('%')) return key;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** Replaces every form of the keys in a text, so that an upstream that echoes one can't bring it to a screen or a log. */
export function keyHider(keys: readonly string[]): (text: string) => string {
  const forms = keys
    .flatMap((key) => [key, plainKey(key), encodeURIComponent(plainKey(key))])
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
}
