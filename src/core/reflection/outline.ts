import { bomLength, findHeader, opensHeader, visitMarkdown, type MarkdownHeader } from '../markdown.ts';
import type { TextRange } from '../lines.ts';
import { principleHeadings, principles, type Principle } from '../principle.ts';

/** The sections of an entry that we read; every other heading of level 1 or 2 belongs to the person. */
export type SectionName = Principle | 'notes' | 'commitments';

/** The order in which sections are inserted. An entry in any other order is read all the same. */
export const sectionOrder: readonly SectionName[] = [...principles, 'notes', 'commitments'];

/** Headings are part of the file format and never translated. */
export const sectionHeadings: Readonly<Record<SectionName, string>> = {
  ...principleHeadings,
  notes: 'Notes',
  commitments: 'Commitments',
};

/** A quoted prompt and the lines under it that can be its answer: up to the next quote, heading or HTML block. */
export interface PromptBlock {
  /** Undefined for the lines between the section's heading and its first quote. */
  readonly quote: TextRange | undefined;
  readonly body: TextRange;
}

export interface Section {
  readonly name: SectionName;
  /** From the start of its heading. Ends at the next heading of level 1 or 2, or where readable text ends. */
  readonly range: TextRange;
  readonly headingEnd: number;
  /** Where the first sub-heading starts, else the end of the section: what we insert goes before it. */
  readonly ownEnd: number;
  readonly prompts: readonly PromptBlock[];
  /** First lines of text blocks: where a task item can start. Only kept for commitments. */
  readonly textStarts: readonly number[];
}

export interface Outline {
  readonly header: MarkdownHeader | undefined;
  /** Where the text after the header starts. */
  readonly bodyStart: number;
  /** Where a construct starts that is never closed, else the end of the file. Nothing after it is read or changed. */
  readonly bodyEnd: number;
  readonly unclosed: 'code' | 'html' | undefined;
  readonly headerUnclosed: boolean;
  readonly sections: readonly Section[];
}

const namesByHeading = new Map(sectionOrder.map((name) => [sectionHeadings[name].toLowerCase(), name]));

/** Collects one section while its lines go by. */
class OpenSection {
  readonly name: SectionName;
  readonly #start: number;
  readonly #headingEnd: number;
  #ownEnd: number | undefined;
  readonly #prompts: PromptBlock[] = [];
  readonly #textStarts: number[] = [];
  #quote: TextRange | undefined;
  #bodyStart: number | undefined;

  constructor(name: SectionName, heading: TextRange) {
    this.name = name;
    this.#start = heading.start;
    this.#headingEnd = heading.end;
    this.#bodyStart = heading.end;
  }

  #endBody(at: number): void {
    if (this.#bodyStart !== undefined)
      this.#prompts.push({ quote: this.#quote, body: { start: this.#bodyStart, end: at } });
    this.#bodyStart = undefined;
  }

  quote(start: number, end: number): void {
    this.#endBody(start);
    this.#quote = { start, end };
    this.#bodyStart = end;
  }

  html(start: number): void {
    this.#endBody(start);
  }

  subHeading(start: number): void {
    this.#endBody(start);
    this.#ownEnd ??= start;
  }

  text(start: number): void {
    if (this.name === 'commitments') this.#textStarts.push(start);
  }

  end(at: number): Section {
    this.#endBody(at);
    return {
      name: this.name,
      range: { start: this.#start, end: at },
      headingEnd: this.#headingEnd,
      ownEnd: this.#ownEnd ?? at,
      prompts: this.#prompts,
      textStarts: this.#textStarts,
    };
  }
}

/** Reads where everything stands in an entry. Never fails: what it does not understand belongs to the person. */
export function readOutline(source: string): Outline {
  const header = findHeader(source);
  const bodyStart = header?.end ?? bomLength(source);
  const sections: Section[] = [];
  let section: OpenSection | undefined;
  let bodyEnd = source.length;
  let unclosed: 'code' | 'html' | undefined;
  const endSection = (at: number): void => {
    if (section) sections.push(section.end(at));
    section = undefined;
  };
  visitMarkdown(source, bodyStart, {
    block(kind, start, _contentEnd, end) {
      if (kind === 'quote') section?.quote(start, end);
      else if (kind === 'html') section?.html(start);
      else if (kind === 'text') section?.text(start);
    },
    heading(heading) {
      if (heading.level > 2) {
        section?.subHeading(heading.start);
        return;
      }
      endSection(heading.start);
      const name = heading.level === 2 ? namesByHeading.get(heading.text.toLowerCase()) : undefined;
      if (name) section = new OpenSection(name, heading);
    },
    unclosed(kind, start) {
      unclosed = kind;
      bodyEnd = start;
    },
  });
  endSection(bodyEnd);
  return { header, bodyStart, bodyEnd, unclosed, headerUnclosed: !header && opensHeader(source), sections };
}
