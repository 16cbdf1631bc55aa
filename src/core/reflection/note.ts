import { normaliseCommitmentText } from './commitment.ts';

/** One line that was written down in passing. */
export interface NewNote {
  /** The time on the wall, `HH:MM`. */
  readonly time: string;
  /** One line; line breaks and the blanks around them become one space. */
  readonly text: string;
}

/** The list item without its line end; empty when the note says nothing. */
export function printNote({ time, text }: NewNote): string {
  const line = normaliseCommitmentText(text);
  return line === '' ? '' : `- ${time} ${line}`;
}
