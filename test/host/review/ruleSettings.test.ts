import * as vscode from 'vscode';
import { checkOptions, ruleScopes, switchOffRule } from '../../../src/host/ruleSettings.ts';
import { Setting } from '../../../src/names.ts';
import { mustEqual } from '../../support/mustEqual.ts';

describe('A rule that is not wanted', () => {
  const values = (): readonly unknown[] => {
    const found = vscode.workspace.getConfiguration().inspect(Setting.reviewRules);
    return [found?.globalValue, found?.workspaceValue];
  };
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update(Setting.reviewRules, undefined, vscode.ConfigurationTarget.Global);
    await settings.update(Setting.reviewRules, undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('can be switched off for a workspace only where VS Code takes the setting from it', () => {
    mustEqual(ruleScopes({ hasFolder: true, isTrusted: true }), ['workspace', 'everywhere']);
    mustEqual(ruleScopes({ hasFolder: true, isTrusted: false }), ['everywhere']);
    mustEqual(ruleScopes({ hasFolder: false, isTrusted: true }), ['everywhere']);
  });

  it('is off in this workspace, and nowhere else', async () => {
    await switchOffRule('shouting', 'workspace');
    mustEqual(values(), [undefined, { shouting: false }]);
    mustEqual(checkOptions().ignore, ['shouting']);
  });

  it('is off everywhere, beside those that are off in this workspace', async () => {
    await switchOffRule('absolute', 'workspace');
    await switchOffRule('shouting', 'everywhere');
    await switchOffRule('profanity', 'everywhere');
    mustEqual(values(), [{ shouting: false, profanity: false }, { absolute: false }]);
    mustEqual([...(checkOptions().ignore ?? [])].toSorted(), ['absolute', 'profanity', 'shouting']);
  });
});
