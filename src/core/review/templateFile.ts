import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { bomLength, findHeader } from '../markdown.ts';
import { isPrinciple, type Principle } from '../principle.ts';
import { type CommentLabel, isCommentLabel, isDecoration } from './conventionalComment.ts';
import {
  isTemplateName,
  longestBody,
  longestTemplateFile,
  type Situation,
  situations,
  type Template,
  type TemplateSource,
} from './template.ts';
import { parseBody } from './templateBody.ts';
import { isHarmless, type TemplateFault } from './templateFault.ts';

export interface TemplateReading {
  /** Undefined when the file cannot be used; then at least one fault says why. */
  readonly template: Template | undefined;
  readonly faults: readonly TemplateFault[];
}

const longestHeader = 4_096;
const longestDescription = 200;

/**
 * Reads a template's file: a YAML header and a body in snippet grammar. Bounded in time whatever it holds; aliases,
 * tags and merges of YAML are values that do not fit, so nothing in a file can grow when it is read. Never throws.
 */
export function readTemplateFile(source: string): TemplateReading {
  const faults: TemplateFault[] = [];
  const fault = (code: TemplateFault['code'], start: number, end: number, data = ''): void => {
    faults.push({ code, range: { start, end: Math.max(start, end) }, data });
  };
  const done = (template?: Template): TemplateReading => ({
    template: faults.every(({ code }) => isHarmless(code)) ? template : undefined,
    faults,
  });
  const start = bomLength(source);
  const firstLine = start + source.slice(start).search(/[\r\n]|$/);
  if (source.length > longestTemplateFile) {
    fault('too-long', start, firstLine);
    return done();
  }
  const header = findHeader(source);
  if (!header) {
    fault('no-header', start, firstLine);
    return done();
  }
  const { yaml } = header;
  if (yaml.end - yaml.start > longestHeader) {
    fault('too-long', start, firstLine);
    return done();
  }
  const values = new HeaderValues(source.slice(yaml.start, yaml.end), yaml.start, fault);
  const name = values.name(start, firstLine);
  const parts = {
    description: values.description() ?? '',
    label: values.label(),
    decorations: values.list('decorations', 'bad-decoration', isDecoration) ?? [],
    principle: values.principle() ?? ('balanced-perspective' as const),
    when: values.list('when', 'bad-when', isSituation) ?? (['comment'] as const),
  };
  values.nameStrangers();

  const bodyStart = header.end + source.slice(header.end).search(/[^ \t\r\n]|$/);
  const written = source.slice(bodyStart).trimEnd();
  if (written === '') fault('no-body', start, firstLine);
  if (written.length > longestBody) {
    fault('too-long', bodyStart, bodyStart);
    return done();
  }
  for (const { code, range } of parseBody(written).faults) {
    const from = bodyStart + range.start;
    const to = bodyStart + range.end;
    fault(code, from, to, source.slice(from, Math.min(to, from + 80)));
  }
  if (name === undefined) return done();
  const body = written.replace(/\r\n?/g, '\n');
  return done({ name, ...parts, body, pieces: parseBody(body).pieces });
}

function isSituation(value: unknown): value is Situation {
  return situations.some((situation) => situation === value);
}

type Report = (code: TemplateFault['code'], start: number, end: number, data?: string) => void;

const keys = ['name', 'description', 'label', 'decorations', 'principle', 'when'];

/** The header as its nodes, which know where they stand. */
class HeaderValues {
  readonly #offset: number;
  readonly #fault: Report;
  readonly #pairs = new Map<string, Pair>();

  constructor(yaml: string, offset: number, fault: Report) {
    this.#offset = offset;
    this.#fault = fault;
    const parsed = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
    const [error] = [...parsed.errors, ...parsed.warnings];
    if (error) this.#fault('not-yaml', offset + error.pos[0], offset + error.pos[1]);
    else if (isMap(parsed.contents)) {
      for (const pair of parsed.contents.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        this.#pairs.set(key, pair);
      }
    } else if (parsed.contents !== null) this.#fault('not-yaml', offset, offset + yaml.trimEnd().length);
  }

  name(start: number, end: number): string | undefined {
    if (!this.#pairs.has('name')) {
      this.#fault('no-name', start, end);
      return undefined;
    }
    return this.#value('name', 'bad-name', isTemplateName);
  }

  description(): string | undefined {
    return this.#value(
      'description',
      'bad-description',
      (value): value is string =>
        typeof value === 'string' && value.length <= longestDescription && !/[\r\n]/.test(value),
    );
  }

  label(): CommentLabel | undefined {
    return this.#value('label', 'bad-label', isCommentLabel);
  }

  principle(): Principle | undefined {
    return this.#value('principle', 'bad-principle', isPrinciple);
  }

  /** One value or a list of them; undefined when the key is missing or empty. */
  list<Value extends string>(
    key: string,
    code: TemplateFault['code'],
    fits: (value: unknown) => value is Value,
  ): readonly Value[] | undefined {
    const node = this.#node(key);
    if (!node) return undefined;
    const items = isSeq(node) ? (node.items as readonly Node[]) : [node];
    return items.flatMap((item) => this.#checked(item, code, fits) ?? []);
  }

  nameStrangers(): void {
    for (const [key, pair] of this.#pairs) {
      if (!keys.includes(key)) this.#report('unknown-key', pair.key as Node | null, key);
    }
  }

  #value<Value>(
    key: string,
    code: TemplateFault['code'],
    fits: (value: unknown) => value is Value,
  ): Value | undefined {
    const node = this.#node(key);
    return node && this.#checked(node, code, fits);
  }

  #node(key: string): Node | undefined {
    const node = this.#pairs.get(key)?.value as Node | null | undefined;
    return node && !(isScalar(node) && node.value === null) ? node : undefined;
  }

  #checked<Value>(
    node: Node,
    code: TemplateFault['code'],
    fits: (value: unknown) => value is Value,
  ): Value | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (fits(value)) return value;
    this.#report(code, node, typeof value === 'string' ? value : '');
    return undefined;
  }

  #report(code: TemplateFault['code'], node: Node | null, data: string): void {
    const [start, end] = node?.range ?? [0, 0];
    this.#fault(code, this.#offset + start, this.#offset + end, data.slice(0, 80));
  }
}

/** A template as the file that `readTemplateFile` reads back. */
export function printTemplateFile(template: TemplateSource): string {
  const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
  const header = [
    `name: ${template.name}`,
    // A string of JSON is one of YAML, whatever is in it.
    `description: ${JSON.stringify(template.description)}`,
    ...(template.label === undefined ? [] : [`label: ${template.label}`]),
    ...(template.decorations.length === 0 ? [] : [`decorations: ${list(template.decorations)}`]),
    `principle: ${template.principle}`,
    `when: ${list(template.when)}`,
  ];
  return `---\n${header.join('\n')}\n---\n\n${template.body}\n`;
}
