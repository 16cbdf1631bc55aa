/** Where a slash that asks for a template begins, and what was typed behind it. */
export interface SlashWord {
  /** Offset of the slash in the line. */
  readonly start: number;
  readonly typed: string;
}

const slashWord = /(?:^|[\s(])\/([a-z0-9-]{0,40})$/i;
const fence = /^[ \t]{0,3}(?:`{3,}|~{3,})/;

/**
 * The slash word that ends at the cursor; undefined where a slash means something else: inside a word or a path,
 * in code, in a link. `before` holds the lines above, `line` the text of the cursor's line in front of it.
 */
export function slashWordAt(before: readonly string[], line: string): SlashWord | undefined {
  const match = slashWord.exec(line);
  if (!match) return undefined;
  const start = match.index + match[0].indexOf('/');
  if (before.filter((each) => fence.test(each)).length % 2 === 1 || fence.test(line)) return undefined;
  if ((line.slice(0, start).match(/`/g)?.length ?? 0) % 2 === 1) return undefined;
  return { start, typed: match[1] ?? '' };
}
