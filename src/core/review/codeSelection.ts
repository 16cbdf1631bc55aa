import type { TemplateValues } from './templateValues.ts';

/** Lines of code that a comment is about. */
export interface CodeSelection {
  /** Relative to the workspace folder; undefined when the document is in none. */
  readonly file: string | undefined;
  /** First and last line, zero-based, both part of it. */
  readonly startLine: number;
  readonly endLine: number;
  /** The text of these lines; undefined when it cannot be read. */
  readonly code: string | undefined;
  /** Language for the fence, for instance `typescript`; empty for plain text. */
  readonly language: string;
}

/** More lines than this are cut, and an ellipsis says so: a comment is no listing. */
const mostLines = 60;

/** What a selection tells a template. */
export function selectionValues(selection: CodeSelection): TemplateValues {
  const { file, startLine, endLine, code, language } = selection;
  const first = startLine + 1;
  const last = endLine + 1;
  return {
    ...(file === undefined ? {} : { FILE: file }),
    LINES: first === last ? `${first}` : `${first}–${last}`,
    ...(code === undefined || code.trim() === '' ? {} : { CODE: codeBlock(code, language) }),
  };
}

/** A fence that no run of back-ticks in the code can close. */
function codeBlock(code: string, language: string): string {
  const lines = code.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + (/^[\w+#.-]{1,30}$/.test(language) ? language : ''), ...shown, fence].join('\n');
}
