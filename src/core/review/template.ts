import type { Principle } from '../principle.ts';
import type { CommentLabel } from './conventionalComment.ts';
import { parseBody } from './templateBody.ts';
import type { Wording } from './wording.ts';

/** When a template fits. It is offered always; where one of these is known to hold, it comes first. */
export const situations = [
  /** A new comment on lines of code. */
  'comment',
  /** An answer in a thread. */
  'reply',
  /** A thread with many turns and no end. */
  'stuck',
  /** The first contribution of somebody to this project. */
  'first-contribution',
  /** The summary of a whole review. */
  'summary',
] as const;

export type Situation = (typeof situations)[number];

/** What starts a draft. Several of one name may be known; the last one counts. */
export interface Template extends Wording {
  /** Lower case letters, digits and hyphens: what is typed behind `/`, and kept with a draft. */
  readonly name: string;
  /** One line for the list. */
  readonly description: string;
  readonly label: CommentLabel | undefined;
  readonly decorations: readonly string[];
  readonly principle: Principle;
  readonly when: readonly Situation[];
  /** As written, in snippet grammar. */
  readonly body: string;
}

/** What a template is made of, before its body is read. */
export type TemplateSource = Omit<Template, 'pieces'>;

/** Longest body that is read (UTF-16 units); a comment of this length is read by nobody. */
export const longestBody = 16_384;

/** Longest file of a template that is read (UTF-16 units). */
export const longestTemplateFile = 2 * longestBody;

export function isTemplateName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(value);
}

/** A template of our own; one of a file goes through `readTemplateFile`, which says what is wrong with it. */
export function builtInTemplate(
  source: Omit<TemplateSource, 'body'> & { body: readonly string[] },
): Template {
  const body = source.body.join('\n');
  let pieces: Template['pieces'] | undefined;
  return {
    ...source,
    body,
    // Read at its first use: a start needs none of them.
    get pieces() {
      return (pieces ??= parseBody(body).pieces);
    },
  };
}

/** One template for each name, the last one of it, at the place of the first. */
export function lastOfEachName<Named extends Pick<Template, 'name'>>(
  templates: readonly Named[],
): readonly Named[] {
  return [...new Map(templates.map((template) => [template.name, template])).values()];
}

/** Those that fit the situation first, otherwise in their order. */
export function fittingFirst<Fitting extends Pick<Template, 'when'>>(
  templates: readonly Fitting[],
  situation: Situation,
): readonly Fitting[] {
  const fits = (template: Fitting): number => (template.when.includes(situation) ? 0 : 1);
  return templates.toSorted((one, other) => fits(one) - fits(other));
}
