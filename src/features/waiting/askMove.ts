import * as vscode from 'vscode';
import { uncancelled } from '../../core/ports.ts';
import {
  askChoices,
  askHindrance,
  stillToAsk,
  typedLogin,
  type Askable,
  type AskReason,
} from '../../core/waiting/reviewAsk.ts';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import type { Outcome } from '../../host/commands.ts';
import type { PostEnd } from '../../host/previews.ts';
import { accountText, deedFailureText, openTarget, targetText, type Opened } from './asking.ts';
import type { WaitingDoors } from './doors.ts';
import { forgeName } from './forgeWords.ts';

interface PersonItem extends vscode.QuickPickItem {
  /** Undefined: somebody whose login is typed. */
  readonly person?: Askable;
}

function reasonText(why: AskReason): string {
  switch (why) {
    case 'wants-changes':
      return vscode.l10n.t('asked for changes; would be asked again');
    case 'reviewed':
      return vscode.l10n.t('reviewed it before; would be asked again');
    case 'suggested':
      return vscode.l10n.t('suggested by the forge: knows these lines');
  }
}

/** Asks for a login until the forge knows it. Undefined when the person left. */
async function typePerson({ forge }: Opened, title: string): Promise<Askable | undefined> {
  let value = '';
  let prompt = vscode.l10n.t('Their login');
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title,
      prompt,
      value,
      ignoreFocusOut: true,
      validateInput: (text) =>
        typedLogin(text) !== undefined
          ? undefined
          : vscode.l10n.t('A login, such as ada. Teams are asked on the page.'),
    });
    const name = typed === undefined ? undefined : typedLogin(typed);
    if (name === undefined) return undefined;
    const found = await forge.person(name, uncancelled);
    if (found.ok && found.value) return found.value;
    value = name;
    prompt = found.ok
      ? vscode.l10n.t('{0} knows nobody by that login.', forgeName(forge.host))
      : deedFailureText(found.failure, 'ask');
  }
}

/** Whom to ask: those who are known are offered, anybody else can be named. Undefined when the person left. */
async function choosePeople(opened: Opened): Promise<readonly Askable[] | undefined> {
  const title = vscode.l10n.t('Whom do you ask about {0}?', `#${opened.target.number}`);
  const known = askChoices(opened.target);
  const items = known.map((person): PersonItem => ({
    label: person.login,
    description: reasonText(person.why),
    picked: person.why === 'wants-changes',
    person,
  }));
  if (items.length === 0) {
    const one = await typePerson(opened, title);
    return one && [one];
  }
  const chosen = await vscode.window.showQuickPick([...items, { label: vscode.l10n.t('Somebody else…') }], {
    title,
    placeHolder: vscode.l10n.t('A preview comes first; nobody is asked before your yes.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  const people = chosen.flatMap(({ person }) => person ?? []);
  if (people.length === chosen.length) return people;
  const other = await typePerson(opened, title);
  return other && [...people, other];
}

/** Reads what is there again before every try: a lost answer must not ask anybody twice. */
async function request({ forge, name }: Opened, people: readonly Askable[]): Promise<PostEnd> {
  const target = await forge.target(name, uncancelled);
  if (!target.ok) return { kind: 'refused', why: deedFailureText(target.failure, 'ask') };
  if (askHindrance(target.value))
    return { kind: 'refused', why: vscode.l10n.t('it is closed or merged by now.') };
  const left = stillToAsk(target.value, people);
  if (left.length === 0)
    return { kind: 'posted', sentence: vscode.l10n.t('They are asked already; nobody was asked twice.') };
  const asked = await forge.requestReview(target.value, left, uncancelled);
  if (!asked.ok) return { kind: 'refused', why: deedFailureText(asked.failure, 'ask') };
  const refused = stillToAsk({ ...target.value, requested: asked.value }, left);
  // GitHub leaves out silently whom it does not let be asked, such as somebody who may not read the repository.
  return refused.length === 0
    ? { kind: 'posted', sentence: vscode.l10n.t('Asked: {0}.', left.map((each) => each.login).join(', ')) }
    : {
        kind: 'refused',
        why: vscode.l10n.t(
          '{0} did not accept {1} as a reviewer here; everybody else is asked.',
          forgeName(forge.host),
          refused.map((each) => each.login).join(', '),
        ),
      };
}

/**
 * Asks people for a review of a pull request, or again for one, after a preview of the exact effect. True when somebody
 * was asked, false when nobody was.
 */
export async function askForReview(
  signal: PullRequestSignal,
  doors: Pick<WaitingDoors, 'askingForgeOf' | 'previews'>,
): Promise<boolean | Exclude<Outcome, void>> {
  const opened = await openTarget(signal, doors);
  if (!opened) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('You are not signed in to {0} for asking. Nobody was asked.', forgeName(signal.host)),
    );
    return false;
  }
  if (!opened.ok) return opened;
  const { forge, target } = opened.value;
  if (askHindrance(target)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is closed or merged by now, so nobody is asked.', targetText(target)),
    );
    return true;
  }
  const people = await choosePeople(opened.value);
  if (!people || people.length === 0) return false;
  const names = people.map((person) => person.login).join(', ');
  return doors.previews.ask({
    kind: 'request',
    body: [
      vscode.l10n.t('{0} asks {1} for a review of', forgeName(forge.host), names),
      targetText(target),
      vscode.l10n.t('in your name, and tells them as their own settings say.'),
      '',
      vscode.l10n.t('Who is asked already stays asked. No comment is written.'),
    ].join('\n'),
    target: {
      to: targetText(target),
      as: vscode.l10n.t('a request for review to {0}', names),
      account: accountText(opened.value),
      notes: [],
    },
    findings: [],
    post: () => request(opened.value, people),
  });
}
