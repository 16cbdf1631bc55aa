import type { Template } from './template.ts';
import { balancedPerspective } from './templates/balancedPerspective.ts';
import { blockingConcern } from './templates/blockingConcern.ts';
import { followUp } from './templates/followUp.ts';
import { praise } from './templates/praise.ts';
import { questionFirst } from './templates/questionFirst.ts';
import { reviewSummary } from './templates/reviewSummary.ts';
import { stuckDisagreement } from './templates/stuckDisagreement.ts';
import { swiftTrust } from './templates/swiftTrust.ts';

/**
 * Modules, not Markdown files: a draft starts without reading a file or loading a YAML parser, core and tests run as
 * they are, and a type says what a header must hold. `printTemplateFile` shows each as the file a person may copy.
 */
export const builtInTemplates: readonly Template[] = [
  balancedPerspective,
  questionFirst,
  blockingConcern,
  praise,
  swiftTrust,
  stuckDisagreement,
  followUp,
  reviewSummary,
];

/** Starts a draft where no other template is asked for. */
export const defaultTemplateName = 'balanced-perspective';
