const longest = 120;

// Control characters, and the ones that change the direction of text, could make a row say something else.
const unfit = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** One line of other people's text, safe to show: no control characters, no doubled spaces, at most `max` characters. */
export function shown(text: string, max = longest): string {
  const plain = text.replaceAll(unfit, ' ').replaceAll(/\s+/gu, ' ').trim();
  const characters = [...plain.slice(0, max * 2)];
  return characters.length <= max && plain.length <= max * 2
    ? plain
    : `${characters.slice(0, max - 1).join('')}…`;
}

/** The same text in a row of a list, where `$(name)` would be drawn as an icon: it stays text. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}

/**
 * The same text inside Markdown, as nothing but text: every sign of punctuation is escaped, so that no link, image,
 * HTML or web address in it comes to life. Blanks stay blanks, and lines can be wrapped.
 */
export function asMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
