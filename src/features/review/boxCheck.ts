import * as vscode from 'vscode';
import type { Finding } from '../../core/review/balance/finding.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import { isCommentBox } from './commentBox.ts';
import { findingText } from './findingText.ts';
import { ruleAddress } from './ruleAddress.ts';
import { changesCheck, isCheckOn } from '../../host/ruleSettings.ts';
import { watchBoxes } from './shownBoxes.ts';
import type { TextCheck } from './textCheck.ts';

/** Shown as the source of every finding. */
const findingSource = 'Those Guys';

/** A pause in the typing (ms) before a box is read. */
const pause = 200;

/** A finding at its place in a box. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly diagnostic: vscode.Diagnostic;
}

/** The balance check, live in every comment box. */
export interface BoxCheck extends vscode.Disposable {
  /** What was found in the text as it is now; empty when it was changed since it was read. */
  findingsIn(document: vscode.TextDocument): readonly PlacedFinding[];
  /** Reads the text as it is now without waiting for a pause; at once where it was read already. */
  readNow(document: vscode.TextDocument): Promise<void>;
  /** Whether the text as it is now was read. */
  hasRead(document: vscode.TextDocument): boolean;
  /** Whether its text is in a language that the check does not read, so that finding nothing says nothing. */
  isForeign(document: vscode.TextDocument): boolean;
  /** A box was read, or what was read of it does not count any longer. */
  readonly onDidRead: vscode.Event<vscode.TextDocument>;
  /** Drops this finding until the box closes; in a draft of ours as long as the window is open. */
  ignore(box: string, code: string, words: string): void;
}

interface Reading {
  readonly version: number;
  readonly found: readonly PlacedFinding[];
  readonly isForeign: boolean;
}

/**
 * Reads every comment box at each pause, while the setting allows it. Nothing leaves the machine. `draftIn` tells the id of
 * our draft that is written in a box: its box closes at every button, and what was ignored in it stays so.
 */
export function openBoxCheck(
  clock: Clock,
  texts: TextCheck,
  draftIn: (box: vscode.Uri) => string | undefined,
): BoxCheck {
  const collection = vscode.languages.createDiagnosticCollection('those-guys');
  const readings = new Map<string, Reading>();
  const waiting = new Map<string, Disposable>();
  /** Boxes that are open without being seen. */
  const hidden = new Set<string>();
  const subjectOf = (box: vscode.Uri): string => draftIn(box) ?? box.toString();
  const done = new vscode.EventEmitter<vscode.TextDocument>();

  const read = async (document: vscode.TextDocument): Promise<void> => {
    if (document.isClosed || !isCheckOn()) return;
    const box = document.uri.toString();
    const { version } = document;
    const findings = await texts.read(document.getText(), subjectOf(document.uri));
    if (document.isClosed || document.version !== version || hidden.has(box)) return;
    const found = (findings ?? []).map((finding) => ({
      finding,
      diagnostic: diagnosticOf(document, finding),
    }));
    readings.set(box, { version, found, isForeign: findings === undefined });
    collection.set(
      document.uri,
      found.map(({ diagnostic }) => diagnostic),
    );
    done.fire(document);
  };
  const readSoon = (document: vscode.TextDocument): void => {
    if (!isCommentBox(document) || !isCheckOn()) return;
    const box = document.uri.toString();
    waiting.get(box)?.dispose();
    waiting.set(
      box,
      clock.after(pause, () => {
        waiting.delete(box);
        void read(document);
      }),
    );
  };
  const forget = (document: vscode.TextDocument): void => {
    const box = document.uri.toString();
    waiting.get(box)?.dispose();
    waiting.delete(box);
    readings.delete(box);
    collection.delete(document.uri);
    done.fire(document);
  };
  const readAll = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (!isCommentBox(document)) continue;
      forget(document);
      readSoon(document);
    }
  };
  readAll();

  const subscriptions = vscode.Disposable.from(
    collection,
    done,
    vscode.workspace.onDidOpenTextDocument(readSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => readSoon(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!isCommentBox(document)) return;
      forget(document);
      hidden.delete(document.uri.toString());
      texts.forget(document.uri.toString());
    }),
    watchBoxes({
      shown: ({ document }) => {
        if (hidden.delete(document.uri.toString())) readSoon(document);
      },
      hidden: (document) => {
        if (document.isClosed) return;
        hidden.add(document.uri.toString());
        forget(document);
      },
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (changesCheck(event)) readAll();
    }),
  );
  const hasRead = (document: vscode.TextDocument): boolean =>
    readings.get(document.uri.toString())?.version === document.version;
  return {
    findingsIn: (document) => (hasRead(document) ? (readings.get(document.uri.toString())?.found ?? []) : []),
    readNow: async (document) => {
      if (!hasRead(document)) await read(document);
    },
    hasRead,
    isForeign: (document) => hasRead(document) && readings.get(document.uri.toString())?.isForeign === true,
    onDidRead: done.event,
    ignore: (box, code, words) => {
      texts.ignore(subjectOf(vscode.Uri.parse(box)), code, words);
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === box);
      if (document) void read(document);
    },
    dispose: () => {
      for (const each of waiting.values()) each.dispose();
      subscriptions.dispose();
    },
  };
}

/** A warning, which is rare and certain, is one; a hint has no row in the Problems panel, and is counted in the language status alone. */
function diagnosticOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const { start, end } = finding.range;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(document.positionAt(start), document.positionAt(end)),
    findingText(finding),
    finding.severity === 'warning' ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Hint,
  );
  diagnostic.source = findingSource;
  diagnostic.code = { value: finding.code, target: vscode.Uri.parse(ruleAddress(finding.code)) };
  return diagnostic;
}
