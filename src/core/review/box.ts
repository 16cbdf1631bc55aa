/**
 * VS Code does not say which comment a box belongs to: the box is a document of its own, and it is
 * closed and opened anew whenever its editor is. Its first text is what tells.
 */

/** A draft and the text that its box was last given or held. */
export interface BoxText {
  readonly id: string;
  readonly text: string;
}

/**
 * A text for one more box that no other box holds, so that each can be told by it: spaces are added
 * at its end, which nobody sees and which are left out when the comment is copied.
 */
export function distinctText(text: string, taken: readonly string[]): string {
  const others = new Set(taken.map(normal));
  let distinct = text;
  while (others.has(normal(distinct))) distinct += ' ';
  return distinct;
}

/** The draft whose box this is, by the text it opened with; undefined when none or more than one fits. */
export function draftOfBox(text: string, waiting: readonly BoxText[]): string | undefined {
  const fitting = waiting.filter((each) => normal(each.text) === normal(text));
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** A box has line ends of its own choice. */
function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
