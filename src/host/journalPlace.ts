import * as vscode from 'vscode';
import type { Disposable, JournalFolder, State } from '../core/ports.ts';
import { entryNames, type EntryNames } from '../core/reflection/entryNames.ts';
import {
  defaultPattern,
  parseFileNamePattern,
  type FileNamePattern,
  type PatternRefusal,
} from '../core/reflection/fileNamePattern.ts';
import { Setting } from '../names.ts';
import { ownSettings, textOf } from './ownSettings.ts';
import type { Platform } from './platform.ts';
import { openSeenFolders } from './seenFolders.ts';

/** The journal folder that the setting names at this moment, and how the files in it are named. */
export interface JournalPlace extends Disposable {
  readonly folder: JournalFolder;
  readonly names: EntryNames;
  /** Why the pattern of the setting is not used, so that the default is; undefined when it is used. */
  readonly refusedPattern: { readonly pattern: string; readonly refusal: PatternRefusal } | undefined;
  /** Where VS Code opens it; undefined when the setting names no place. */
  readonly uri: vscode.Uri | undefined;
  /** A setting changed: another folder is the journal now, or its files are named otherwise. The folder before ends after the listeners have run. */
  onDidMove(listener: (place: JournalPlace) => void): Disposable;
  /** The folder held files and is gone, and the person begins there anew; reported as a move. */
  startAnew(): Promise<void>;
}

const earlierKey = 'journal.fileNames';
/** Patterns remembered; whoever tried more of them will not miss the oldest. */
const mostEarlier = 32;

/**
 * Follows `thoseGuys.journal.folder` and `thoseGuys.journal.fileName`. Nothing is created, copied, moved or renamed by changing
 * a setting: patterns that were used before are remembered in `state`, so that their files go on being entries.
 */
export function openJournalPlace(
  context: vscode.ExtensionContext,
  platform: Platform,
  state: State,
): JournalPlace {
  const listeners = new Set<(place: JournalPlace) => void>();
  const seen = openSeenFolders(state);
  const open = (): JournalFolder & vscode.Disposable =>
    platform.openJournalFolder(context, textOf(ownSettings().get(Setting.journalFolder)), seen);
  let folder = open();
  let naming = readNaming(state);
  const reopen = (): void => {
    const before = folder;
    folder = open();
    naming = readNaming(state);
    for (const listener of [...listeners]) listener(place);
    before.dispose();
  };
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    const isMoved = change.affectsConfiguration(Setting.journalFolder);
    if (!isMoved && !change.affectsConfiguration(Setting.journalFileName)) return;
    reopen();
  });
  const place: JournalPlace = {
    get folder() {
      return folder;
    },
    get names() {
      return naming.names;
    },
    get refusedPattern() {
      return naming.refused;
    },
    get uri() {
      if (platform.runtime === 'browser') return vscode.Uri.joinPath(context.globalStorageUri, 'journal');
      // A relative setting is refused by the folder: it would mean another place in every window.
      return /^([/\\]|[A-Za-z]:)/.test(folder.location) ? vscode.Uri.file(folder.location) : undefined;
    },
    onDidMove(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    async startAnew() {
      await seen.forget(folder.location);
      reopen();
    },
    dispose() {
      settings.dispose();
      folder.dispose();
    },
  };
  return place;
}

interface Naming {
  readonly names: EntryNames;
  readonly refused: JournalPlace['refusedPattern'];
}

/** Reads the setting; remembers the pattern when it is a new one. */
function readNaming(state: State): Naming {
  const text = textOf(ownSettings().get(Setting.journalFileName));
  const parsed = parseFileNamePattern(text.trim() === '' ? defaultPattern.source : text);
  const current = parsed.ok ? parsed.pattern : defaultPattern;
  const earlier = readEarlier(state);
  if (current !== defaultPattern && !earlier.some(({ source }) => source === current.source)) {
    const sources = [current, ...earlier].map(({ source }) => source).slice(0, mostEarlier);
    // Losing it costs nothing now: it is written again the next time the pattern is read.
    void state.set(earlierKey, sources).catch(() => undefined);
  }
  return {
    names: entryNames(current, earlier),
    refused: parsed.ok ? undefined : { pattern: text, refusal: parsed.refusal },
  };
}

function readEarlier(state: State): readonly FileNamePattern[] {
  const stored = state.get(earlierKey);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((source: unknown) => {
    const parsed = typeof source === 'string' ? parseFileNamePattern(source) : undefined;
    return parsed?.ok ? [parsed.pattern] : [];
  });
}
