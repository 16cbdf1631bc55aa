import type { Finding } from './balance/finding.ts';
import { fixPlaceholdersIn } from './fixPlaceholder.ts';

/** Signs that are not seen and let a text read otherwise than it is. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** What somebody should know about a text before it is posted, beside the text itself. */
export interface TextFacts {
  /** As a forge counts them. */
  readonly characters: number;
  readonly lines: number;
  /** Signs that are not seen. */
  readonly invisible: number;
  /** A fence of code was opened and never closed: what follows would be shown as code. */
  readonly hasOpenFence: boolean;
  /** Placeholders that were not filled in: of templates, and of the fixes of the balance check. */
  readonly placeholders: number;
}

export function textFacts(text: string): TextFacts {
  return {
    characters: [...text].length,
    lines: text === '' ? 0 : text.split(/\r\n|\r|\n/).length,
    invisible: text.match(invisible)?.length ?? 0,
    hasOpenFence: isFenceOpen(text),
    placeholders: (text.match(/‹[^‹›\n]+›/g)?.length ?? 0) + fixPlaceholdersIn(text),
  };
}

function isFenceOpen(text: string): boolean {
  let fence: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, sign = '', info = ''] = mark ?? [];
    if (sign === '') continue;
    if (fence === undefined) fence = sign;
    else if (sign[0] === fence[0] && sign.length >= fence.length && info.trim() === '') fence = undefined;
  }
  return fence !== undefined;
}

/** The line of a finding, from 1. */
export function lineOfFinding(text: string, { range }: Pick<Finding, 'range'>): number {
  return text.slice(0, range.start).split(/\r\n|\r|\n/).length;
}
