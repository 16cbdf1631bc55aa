import * as vscode from 'vscode';
import type { Finding } from '../../core/review/balance/finding.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import { maskUnfilled } from '../../core/review/wording.ts';
import { isCommentBox } from './commentBox.ts';
import { findingText } from './findingText.ts';
import { ruleAddress } from './ruleAddress.ts';
import { changesCheck, checkOptions, isCheckOn } from './ruleSettings.ts';
import { watchBoxes } from './shownBoxes.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** Shown as the source of every finding. */
const findingSource = 'Those Guys';

/** As long as GitHub lets a comment be (UTF-16 units); the check says so when it stops there. */
const longestComment = 65_536;

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
  /** A box was read, or what was read of it does not count any longer. */
  readonly onDidRead: vscode.Event<vscode.TextDocument>;
  /** Drops this finding until the box closes. */
  ignore(box: string, code: string, words: string): void;
}

interface Reading {
  readonly version: number;
  readonly found: readonly PlacedFinding[];
}

/** Reads every comment box at each pause, while the setting allows it. Nothing leaves the machine. */
export function openBoxCheck(clock: Clock, shelf: Pick<TemplateShelf, 'wording' | 'all'>): BoxCheck {
  const collection = vscode.languages.createDiagnosticCollection('those-guys');
  const readings = new Map<string, Reading>();
  const waiting = new Map<string, Disposable>();
  const ignored = new Map<string, Set<string>>();
  /** Boxes that are open without being seen. */
  const hidden = new Set<string>();

  const done = new vscode.EventEmitter<vscode.TextDocument>();
  let shelfRead: Promise<unknown> | undefined;

  const read = async (document: vscode.TextDocument): Promise<void> => {
    // The rules and their word lists are evaluated at the first box.
    const { checkComment } = await import('../../core/review/languagePacks.ts');
    // The words of the templates that a person or a team wrote are ours too, and no findings.
    await (shelfRead ??= shelf.all());
    if (document.isClosed || !isCheckOn()) return;
    const box = document.uri.toString();
    const { version } = document;
    const text = document.getText();
    // What lies behind the limit is not read, whatever it is.
    const masked = maskUnfilled(text.slice(0, longestComment), shelf.wording) + text.slice(longestComment);
    const findings = masked.trim() === '' ? [] : await checkComment(masked, checkOptions());
    if (document.isClosed || document.version !== version || hidden.has(box)) return;
    const found = findings
      .filter(
        ({ code, range }) => !ignored.get(box)?.has(ignoreKey(code, text.slice(range.start, range.end))),
      )
      .map((finding) => ({ finding, diagnostic: diagnosticOf(document, finding) }));
    readings.set(box, { version, found });
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
      ignored.delete(document.uri.toString());
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
    onDidRead: done.event,
    ignore: (box, code, words) => {
      const keys = ignored.get(box) ?? new Set<string>();
      ignored.set(box, keys.add(ignoreKey(code, words)));
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === box);
      if (document) void read(document);
    },
    dispose: () => {
      for (const each of waiting.values()) each.dispose();
      subscriptions.dispose();
    },
  };
}

function ignoreKey(code: string, words: string): string {
  return `${code} ${words}`;
}

/** A warning, which is rare and certain, is one; a hint has no row in the Problems panel and is counted nowhere. */
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
