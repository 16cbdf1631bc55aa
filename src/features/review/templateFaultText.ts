import * as vscode from 'vscode';
import { commentLabels } from '../../core/review/conventionalComment.ts';
import { principles } from '../../core/principle.ts';
import { situations } from '../../core/review/template.ts';
import type { TemplateFault } from '../../core/review/templateFault.ts';
import { variables } from '../../core/review/templateValues.ts';

const { t } = vscode.l10n;

/** What is wrong, and what to write instead. */
export function templateFaultText({ code, data }: TemplateFault): string {
  switch (code) {
    case 'no-header':
      return t('A template begins with a header: a line ---, then name: my-template, then a line ---.');
    case 'not-yaml':
      return t('The header is not YAML of plain keys and values, so the template cannot be used.');
    case 'unknown-key':
      return t(
        '“{0}” means nothing here. Known are name, description, label, decorations, principle and when.',
        data,
      );
    case 'no-name':
      return t('The template needs a name: it is what you type behind the slash.');
    case 'bad-name':
      return t('A name has up to 40 lower-case letters, digits and hyphens, such as my-template.');
    case 'bad-description':
      return t('The description is one line of at most 200 characters.');
    case 'bad-label':
      return t('A label is one of {0}.', commentLabels.join(', '));
    case 'bad-decoration':
      return t('A decoration is a short word in lower case, such as blocking or non-blocking.');
    case 'bad-principle':
      return t('A principle is one of {0}.', principles.join(', '));
    case 'bad-when':
      return t('“when” is one or several of {0}.', situations.join(', '));
    case 'no-body':
      return t('Below the header there is no text that could start a comment.');
    case 'too-long':
      return t('This is too long for a comment, so it is not read.');
    case 'unclosed':
      return t('“{0}” is not closed, so it stays as text. Write \\$ for a dollar sign.', data);
    case 'transform':
      return t('“{0}”: replacing by a pattern is left out here, so it stays as text.', data);
    case 'nested':
      return t('A tab stop inside another becomes plain text.');
    case 'too-deep':
      return t('“{0}” is nested too deep, so it stays as text.', data);
    case 'unknown-variable':
      return t(
        '“{0}” is not known and stays a placeholder. Known are {1}. Write \\$ for a dollar sign.',
        data,
        Object.keys(variables).join(', '),
      );
  }
}
