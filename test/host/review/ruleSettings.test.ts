import * as vscode from 'vscode';
import { checkOptions, ruleScopes, switchOffRule } from '../../../src/features/review/ruleSettings.ts';
import { Setting } from '../../../src/names.ts';
import { same } from '../same.ts';

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
    same(ruleScopes({ hasFolder: true, isTrusted: true }), ['workspace', 'everywhere']);
    same(ruleScopes({ hasFolder: true, isTrusted: false }), ['everywhere']);
    same(ruleScopes({ hasFolder: false, isTrusted: true }), ['everywhere']);
  });

  it('is off in this workspace, and nowhere else', async () => {
    await switchOffRule('shouting', 'workspace');
    same(values(), [undefined, { shouting: false }]);
    same(checkOptions().ignore, ['shouting']);
  });

  it('is off everywhere, beside those that are off in this workspace', async () => {
    await switchOffRule('absolute', 'workspace');
    await switchOffRule('shouting', 'everywhere');
    await switchOffRule('profanity', 'everywhere');
    same(values(), [{ shouting: false, profanity: false }, { absolute: false }]);
    same([...(checkOptions().ignore ?? [])].toSorted(), ['absolute', 'profanity', 'shouting']);
  });
});
