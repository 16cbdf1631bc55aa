import { findHeader, opensHeader, visitMarkdown } from '../markdown.ts';
import { Lines } from '../lines.ts';
import { principleHeadings, principles, type Principle } from '../principle.ts';
import type { Prompt } from './prompts/prompt.ts';
import type { PromptSet, SetOrigin, Sitting } from './promptSet.ts';

/** Longer prompts are left out: a question that long is not read in the evening. */
export const longestPrompt = 300;
/** More than this many characters is no list of prompts, and is not read. */
export const longestPromptFile = 200_000;

export type PromptFileProblemCode =
  /** The first line opens a header that no line closes. */
  | 'header-unclosed'
  /** Code or an HTML comment that is never closed: nothing behind it is read. */
  | 'unclosed'
  /** `ask` is neither `all` nor a whole number of at least 1. */
  | 'ask'
  /** A list item stands before any principle's heading, or under a heading that is none. */
  | 'no-principle'
  | 'too-long'
  /** The same prompt stands in the file before. */
  | 'twice'
  /** Nothing in the file is a prompt. */
  | 'empty'
  /** The file is longer than `longestPromptFile`. */
  | 'too-large'
  /** The file could not be read as text; said by whoever reads it. */
  | 'unreadable';

/** What is wrong with a file of prompts; the rest of it is used all the same. */
export interface PromptFileProblem {
  readonly code: PromptFileProblemCode;
  /** Counted from 0. */
  readonly line: number;
}

export interface PromptFile {
  /** Undefined when the file has no prompt that can be asked. */
  readonly set: PromptSet | undefined;
  /** In the order of the file. */
  readonly problems: readonly PromptFileProblem[];
}

const listItem = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+(.*))?$/;
const headerLine = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$/;
const principleByHeading = new Map(
  principles.map((principle) => [principleHeadings[principle].toLowerCase(), principle]),
);

/** Reads a set of prompts from a Markdown file, as docs/prompt-files.md describes. Every text is read; none throws. */
export function parsePromptFile(text: string, fileName: string, origin: SetOrigin): PromptFile {
  if (text.length > longestPromptFile) return { set: undefined, problems: [{ code: 'too-large', line: 0 }] };
  const reading = new Reading(text);
  const header = reading.readHeader();
  reading.readBody(header?.end ?? 0);
  const { found, problems, title } = reading;
  if (found.length === 0 && problems.length === 0) problems.push({ code: 'empty', line: 0 });
  const id = `${origin}:${fileName}`;
  const prompts = identified(id, found);
  const [first, ...rest] = prompts;
  const byLine = problems.toSorted((one, other) => one.line - other.line);
  if (!first) return { set: undefined, problems: byLine };
  const named = title ?? fileName.replace(/^.*\//, '').replace(/\.md$/i, '');
  return {
    set: { id, origin, title: named, sitting: reading.sitting, prompts: [first, ...rest] },
    problems: byLine,
  };
}

interface Found {
  readonly principle: Principle;
  readonly text: string;
}

/** One pass over a file. */
class Reading {
  readonly found: Found[] = [];
  readonly problems: PromptFileProblem[] = [];
  title: string | undefined;
  sitting: Sitting = 'all';
  readonly #source: string;
  readonly #lineStarts: readonly number[];

  constructor(source: string) {
    this.#source = source;
    const lines = new Lines(source);
    const starts = [0];
    for (let at = lines.end(0); at < source.length; at = lines.end(at)) starts.push(at);
    this.#lineStarts = starts;
  }

  readHeader(): { readonly end: number } | undefined {
    const header = findHeader(this.#source);
    if (!header) {
      if (opensHeader(this.#source)) this.#report('header-unclosed', 0);
      return undefined;
    }
    const lines = new Lines(this.#source);
    for (let at = header.yaml.start; at < header.yaml.end; at = lines.end(at)) {
      const [, key, value = ''] = headerLine.exec(this.#source.slice(at, lines.contentEnd(at))) ?? [];
      if (key === 'title' && unquoted(value) !== '') this.title ??= unquoted(value);
      if (key === 'ask') this.#readAsk(unquoted(value), at);
    }
    return header;
  }

  #readAsk(value: string, at: number): void {
    if (value === 'all') this.sitting = 'all';
    else if (/^[1-9]\d{0,2}$/.test(value)) this.sitting = Number(value);
    else this.#report('ask', at);
  }

  readBody(from: number): void {
    let principle: Principle | undefined;
    let item: { readonly at: number; text: string } | undefined;
    const end = (): void => {
      if (item) this.#add(principle, item.text, item.at);
      item = undefined;
    };
    visitMarkdown(this.#source, from, {
      block: (kind, start, contentEnd) => {
        const line = this.#source.slice(start, contentEnd);
        const started = kind === 'text' ? listItem.exec(line) : undefined;
        if (started) {
          end();
          item = { at: start, text: started[1] ?? '' };
        } else if (kind === 'text' && item) {
          item.text += ` ${line.trim()}`;
        } else end();
      },
      heading: ({ level, text }) => {
        end();
        if (level === 1 && text !== '') this.title ??= text;
        if (level <= 2) principle = level === 2 ? principleByHeading.get(text.toLowerCase()) : undefined;
      },
      unclosed: (_kind, start) => {
        end();
        this.#report('unclosed', start);
      },
    });
    end();
  }

  #add(principle: Principle | undefined, raw: string, at: number): void {
    const text = raw.replaceAll(/\s+/gu, ' ').trim();
    if (text === '') return;
    if (!principle) this.#report('no-principle', at);
    else if (text.length > longestPrompt) this.#report('too-long', at);
    else if (this.found.some((each) => each.text === text)) this.#report('twice', at);
    else this.found.push({ principle, text });
  }

  #report(code: PromptFileProblemCode, at: number): void {
    const line = Math.max(
      0,
      this.#lineStarts.findLastIndex((start) => start <= at),
    );
    this.problems.push({ code, line });
  }
}

/** What a header's value says, without the quotes that YAML allows around it. */
function unquoted(value: string): string {
  const [, , inside] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return (inside ?? value).trim();
}

/**
 * Prompts with ids made of their text, so that moving a line forgets nothing. Not the text itself: what is remembered
 * about prompts is kept outside of the person's files.
 */
function identified(set: string, found: readonly Found[]): readonly Prompt[] {
  const seen = new Map<string, number>();
  return found.map(({ principle, text }) => {
    const key = `${set}/${hash(`${principle} ${text}`)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { id: times === 0 ? key : `${key}-${times}`, principle, kind: undefined, text };
  });
}

/** FNV-1a over the characters, as eight hexadecimal digits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
