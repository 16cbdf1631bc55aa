import * as vscode from 'vscode';
import type { Setting } from '../names.ts';

/** The name of one of our settings. */
export type SettingId = (typeof Setting)[keyof typeof Setting];

/** The common first part of their names. */
const section = 'thoseGuys';

/** Our settings as they are at this moment, by their full names. */
export interface OwnSettings {
  /** What counts here; undefined when there is nothing, not even a default. Whoever wrote it may have written anything. */
  get(id: SettingId): unknown;
  /** What the person set, and what this workspace sets. */
  inspect(id: SettingId): { readonly globalValue?: unknown; readonly workspaceValue?: unknown } | undefined;
  /** Writes for the person or for this workspace. */
  update(id: SettingId, value: unknown, target: vscode.ConfigurationTarget): Thenable<void>;
}

/**
 * Reads them all once. Asked for everything, VS Code copies what every extension can be set to, which holds the thread
 * for milliseconds each time; so it is asked for our section alone.
 */
export function ownSettings(): OwnSettings {
  const settings = vscode.workspace.getConfiguration(section);
  const nameOf = (id: SettingId): string => id.slice(section.length + 1);
  return {
    get: (id) => settings.get<unknown>(nameOf(id)),
    inspect: (id) => settings.inspect<unknown>(nameOf(id)),
    update: (id, value, target) => settings.update(nameOf(id), value, target),
  };
}

/** A setting that is a record of values; anything else counts as an empty one. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** A setting that is a text; anything else counts as an empty one. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
