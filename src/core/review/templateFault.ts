import type { TextRange } from '../lines.ts';
import type { BodyFaultCode } from './templateBody.ts';

/** What is wrong with a template's file. `data` is the value or key it is about. */
export interface TemplateFault {
  readonly code:
    | BodyFaultCode
    /** No `---` header, or one that is never closed. */
    | 'no-header'
    /** The header is not YAML, or not a list of keys and values. */
    | 'not-yaml'
    | 'unknown-key'
    | 'no-name'
    | 'bad-name'
    | 'bad-description'
    | 'bad-label'
    | 'bad-decoration'
    | 'bad-principle'
    | 'bad-when'
    | 'no-body'
    | 'too-long';
  readonly range: TextRange;
  readonly data: string;
}

const harmless: ReadonlySet<TemplateFault['code']> = new Set([
  'unclosed',
  'transform',
  'nested',
  'too-deep',
  'unknown-variable',
  'unknown-key',
]);

/** Whether a file with this fault is still a template. */
export function isHarmless(code: TemplateFault['code']): boolean {
  return harmless.has(code);
}
