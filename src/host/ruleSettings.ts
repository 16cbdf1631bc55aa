import * as vscode from 'vscode';
import type { CheckOptions } from '../core/review/balance/check.ts';
import { Setting } from '../names.ts';
import { ownSettings, recordOf } from './ownSettings.ts';

/** Where a rule is switched off. */
export type RuleScope = 'workspace' | 'everywhere';

/** Where a rule can be switched off in a window: VS Code takes no such setting from a folder that is not trusted. */
export function ruleScopes(window: {
  readonly hasFolder: boolean;
  readonly isTrusted: boolean;
}): readonly RuleScope[] {
  return window.hasFolder && window.isTrusted ? ['workspace', 'everywhere'] : ['everywhere'];
}

/** Every setting that changes what the balance check says. */
const settings: readonly string[] = [Setting.reviewCheck, Setting.reviewRules, Setting.reviewAllow];

export function changesCheck(event: vscode.ConfigurationChangeEvent): boolean {
  return settings.some((setting) => event.affectsConfiguration(setting));
}

export function isCheckOn(): boolean {
  return ownSettings().get(Setting.reviewCheck) !== false;
}

/** What the person's settings leave out. A value that is none is as if it were not there. */
export function checkOptions(): CheckOptions {
  const configuration = ownSettings();
  const rules = recordOf(configuration.get(Setting.reviewRules));
  const allow = configuration.get(Setting.reviewAllow);
  return {
    ignore: Object.keys(rules).filter((code) => rules[code] === false),
    allow: strings(allow),
  };
}

/** Writes `"code": false` into the settings of the scope; a person turns it on again there. */
export async function switchOffRule(code: string, scope: RuleScope): Promise<void> {
  const configuration = ownSettings();
  const inspected = configuration.inspect(Setting.reviewRules);
  const before = recordOf(scope === 'workspace' ? inspected?.workspaceValue : inspected?.globalValue);
  await configuration.update(
    Setting.reviewRules,
    { ...before, [code]: false },
    scope === 'workspace' ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

/** Adds words to the allow list of the person's own settings. */
export async function allowWords(words: string): Promise<void> {
  const configuration = ownSettings();
  const before = strings(configuration.inspect(Setting.reviewAllow)?.globalValue);
  if (before.includes(words)) return;
  await configuration.update(Setting.reviewAllow, [...before, words], vscode.ConfigurationTarget.Global);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
