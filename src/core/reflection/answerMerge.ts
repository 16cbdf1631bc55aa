import { normaliseAnswer } from './answerText.ts';

/** An answer changed on two sides. */
export interface AnswerVersions {
  /** What both sides started from; empty when there was no answer. */
  readonly base: string;
  /** What the person typed here. */
  readonly mine: string;
  /** What stands in the file now. */
  readonly theirs: string;
}

export interface MergedAnswer {
  readonly text: string;
  /** Both sides had changed, and the text is not the one that was typed here: it holds the other one, and the page must show it. */
  readonly merged: boolean;
}

/**
 * One text out of both. Nothing that either side typed is lost: changes at different places are joined, a text that
 * contains the other stands for both, and otherwise theirs comes first, then mine. A side that took its text away did not
 * type the other's, so that one stays.
 */
export function mergeAnswer(versions: AnswerVersions): MergedAnswer {
  const base = normaliseAnswer(versions.base);
  const mine = normaliseAnswer(versions.mine);
  const theirs = normaliseAnswer(versions.theirs);
  if (theirs === base || theirs === mine) return { text: mine, merged: false };
  if (mine === base) return { text: theirs, merged: false };
  if (theirs === '') return { text: mine, merged: false };
  if (mine === '') return { text: theirs, merged: true };
  const text =
    replaceLines(theirs, base, mine) ??
    replaceLines(mine, base, theirs) ??
    (theirs.includes(mine) ? theirs : mine.includes(theirs) ? mine : `${theirs}\n\n${mine}`);
  return { text, merged: text !== mine };
}

/**
 * `text` with the lines of `old` replaced, when one side only added whole lines around what both started from;
 * undefined when `old` does not stand in it exactly once.
 */
function replaceLines(text: string, old: string, replacement: string): string | undefined {
  if (old === '') return undefined;
  const lines = `\n${text}\n`;
  const at = lines.indexOf(`\n${old}\n`);
  if (at < 0 || lines.includes(`\n${old}\n`, at + 1)) return undefined;
  return normaliseAnswer(lines.slice(0, at + 1) + replacement + lines.slice(at + 1 + old.length));
}
