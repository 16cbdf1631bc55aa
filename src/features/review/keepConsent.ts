import * as vscode from 'vscode';
import type { State } from '../../core/ports.ts';
import { isKnownForge, type KnownForge } from '../../core/review/boxOwner.ts';
import { ownSettings, recordOf } from '../../host/ownSettings.ts';
import { Setting } from '../../names.ts';

const askedKey = 'review.keepAsked';

/** Which comment boxes of other extensions may be kept. The setting is the answer; a question is asked once. */
export interface KeepConsent {
  /** Whether what is typed into boxes of this owner is kept. */
  allows(owner: string): boolean;
  /** Asks about a known forge, once and for all; any later call does nothing. True when the answer was yes. */
  ask(owner: string): Promise<boolean>;
}

/** Shows a question with its answers; undefined when it is closed without one. */
type ShowQuestion = (question: string, ...answers: string[]) => Thenable<string | undefined>;

/** `inBrowser`: what is kept is in the browser's storage, which the question says. */
export function openKeepConsent(
  state: State,
  inBrowser: boolean,
  show: ShowQuestion = (text, ...answers) => vscode.window.showInformationMessage(text, ...answers),
): KeepConsent {
  const answers = (): Readonly<Record<string, unknown>> => recordOf(ownSettings().get(Setting.keepDrafts));
  const answerTo = (owner: string): unknown => {
    const given = answers();
    const begins = Object.keys(given).find((key) => key.endsWith('*') && owner.startsWith(key.slice(0, -1)));
    return given[owner] ?? (begins === undefined ? undefined : given[begins]);
  };
  const asked = (): readonly unknown[] => {
    const stored = state.get(askedKey);
    return Array.isArray(stored) ? (stored as readonly unknown[]) : [];
  };
  return {
    allows: (owner) => answerTo(owner) === true,
    async ask(owner) {
      if (!isKnownForge(owner) || answerTo(owner) !== undefined || asked().includes(owner)) return false;
      // Before the answer: whoever closes the question has answered it.
      await state.set(askedKey, [...asked(), owner]);
      const yes = vscode.l10n.t('Keep My Drafts');
      const no = vscode.l10n.t("Don't Keep");
      const answer = await show(question(owner, inBrowser), yes, no);
      if (answer === undefined) return false;
      const next = { ...answers(), [owner]: answer === yes };
      await ownSettings().update(Setting.keepDrafts, next, vscode.ConfigurationTarget.Global);
      return answer === yes;
    },
  };
}

/** The name of an owner as people know it. */
export function ownerName(owner: string): string {
  if (isKnownForge(owner)) return forgeNames[owner];
  return owner;
}

const forgeNames: Readonly<Record<KnownForge, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gerrit: 'Gerrit',
};

function question(owner: string, inBrowser: boolean): string {
  const name = ownerName(owner);
  return inBrowser
    ? vscode.l10n.t(
        'Keep what you write in the comment boxes of {0} for seven days, so that it can be recovered? It stays in this browser’s storage.',
        name,
      )
    : vscode.l10n.t(
        'Keep what you write in the comment boxes of {0} for seven days, so that it can be recovered? It stays on this machine, in files that only you can read.',
        name,
      );
}
