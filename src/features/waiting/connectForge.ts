import * as vscode from 'vscode';
import type { ForgeAccount } from '../../core/forge.ts';
import type { ForgeGap, Gap } from '../../core/waiting/overview.ts';
import type { ConnectableAccounts, Reach } from '../../host/accounts.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { allowForgesHere } from './forgeLook.ts';
import { forgeName } from './forgeWords.ts';

interface Choice extends vscode.QuickPickItem {
  readonly act: () => Promise<Outcome>;
}

const gapsOf = (address: string, gaps: readonly ForgeGap[]): readonly ForgeGap[] =>
  gaps.filter(({ host }) => host === address.replace(/^https?:\/\//, ''));

const nameOf = (address: string): string => forgeName(address.replace(/^https?:\/\//, ''));

/** Why a permission is asked for: in the list, and again in VS Code's own dialog. */
function reasonFor(name: string, reach: Reach | undefined): string {
  switch (reach) {
    case undefined:
      return vscode.l10n.t(
        'To see whose turn your public pull requests and reviews on {0} are. Only reading; nothing is posted.',
        name,
      );
    case 'private':
      return vscode.l10n.t(
        'To see pull requests of private repositories on {0} too. GitHub has no smaller permission than “repo”, which also allows writing; nothing is posted without your yes.',
        name,
      );
    case 'teams':
      return vscode.l10n.t(
        'To tell on {0} whether a review that is asked of a team is asked of you. Reads your teams (“read:org”), and only that.',
        name,
      );
  }
}

/** For a server that the editor cannot sign in to: a token that the person makes there. */
function tokenChoice(address: string, label: string, { accounts }: WaitingDoors): Choice {
  const name = nameOf(address);
  return {
    label,
    detail: vscode.l10n.t(
      'Made on {0} under Settings, Developer settings: “read:user”; “repo” for private repositories, “read:org” for your teams. Kept in the editor’s secret storage.',
      name,
    ),
    act: async () => {
      const token = await vscode.window.showInputBox({
        title: vscode.l10n.t('A token of your own for {0}', name),
        prompt: vscode.l10n.t('It is sent to {0} and nowhere else.', name),
        password: true,
        ignoreFocusOut: true,
        validateInput: (text) =>
          /^\S+$/.test(text.trim()) ? undefined : vscode.l10n.t('One word, without spaces.'),
      });
      return token === undefined
        ? { ok: false, failure: { kind: 'cancelled' } }
        : accounts.connectWithToken(address, token.trim());
    },
  };
}

/** Permissions that something that was seen asks for, and whatever else could be added. */
function permissionChoices(
  address: string,
  { accounts }: WaitingDoors,
  gaps: readonly ForgeGap[],
): { readonly needed: readonly Choice[]; readonly others: readonly Choice[] } {
  const name = nameOf(address);
  const reach = accounts.reach(address) ?? [];
  const here = gapsOf(address, gaps);
  const labels: Readonly<Record<Reach, string>> = {
    private: vscode.l10n.t('$(lock) Also private repositories on {0}', name),
    teams: vscode.l10n.t('$(organization) Also my teams on {0}', name),
  };
  const choice = (what: Reach, needs: readonly string[]): Choice => ({
    label: labels[what],
    ...(needs.length > 0 ? { description: vscode.l10n.t('not shown: {0}', needs.join(', ')) } : {}),
    detail: reasonFor(name, what),
    act: () => accounts.connect(address, what, reasonFor(name, what)),
  });
  const needed: Choice[] = [];
  const others: Choice[] = [];
  for (const what of ['private', 'teams'] as const) {
    if (reach.includes(what)) continue;
    const gap = here.find(({ why }) => why === what);
    if (gap) needed.push(choice(what, gap.missing ?? []));
    else others.push(choice(what, []));
  }
  return { needed, others };
}

/** The editor still has a session that the forge refuses, and would give out that one again and again. */
function againChoice(
  address: string,
  { accounts }: WaitingDoors,
  gaps: readonly ForgeGap[],
): readonly Choice[] {
  const isRefused = gapsOf(address, gaps).some(({ why }) => why === 'signed-out');
  if (!isRefused || !accounts.signsIn(address)) return [];
  const name = nameOf(address);
  return [
    {
      label: vscode.l10n.t('$(sign-in) Sign in to {0} again', name),
      detail: vscode.l10n.t(
        '{0} does not accept the session that the editor has. Asks for what you allowed before.',
        name,
      ),
      act: () => accounts.signInAgain(address, reasonFor(name, undefined)),
    },
  ];
}

/** What can be done with a forge that is connected. A permission is offered when it is missed; else one has to say so. */
function connectedChoices(
  address: string,
  doors: WaitingDoors,
  gaps: readonly ForgeGap[],
): readonly Choice[] {
  const { accounts } = doors;
  const name = nameOf(address);
  const { needed, others } = permissionChoices(address, doors, gaps);
  const missing: Choice = {
    label: vscode.l10n.t('$(question) I miss something on {0}', name),
    detail: vscode.l10n.t('Private repositories, or what is asked of my teams: permissions of their own.'),
    act: async () => {
      const title = vscode.l10n.t('What is missing on {0}?', name);
      const chosen = await vscode.window.showQuickPick(others, { title });
      return chosen ? chosen.act() : { ok: false, failure: { kind: 'cancelled' } };
    },
  };
  const more = accounts.signsIn(address)
    ? [...needed, ...(others.length > 0 ? [missing] : [])]
    : [tokenChoice(address, vscode.l10n.t('$(key) Another token for {0}', name), doors)];
  return [
    ...againChoice(address, doors, gaps),
    ...more,
    {
      label: vscode.l10n.t('$(debug-disconnect) Disconnect {0}', name),
      detail: vscode.l10n.t(
        'Nothing is asked there any more. To sign out of the editor too, use its Accounts menu.',
      ),
      act: () => accounts.disconnect(address),
    },
  ];
}

function choicesFor(
  account: ForgeAccount,
  doors: WaitingDoors,
  gaps: readonly ForgeGap[],
): readonly Choice[] {
  const { address } = account;
  const name = nameOf(address);
  switch (account.kind) {
    case 'connected':
      return connectedChoices(address, doors, gaps);
    case 'not-connected':
    case 'signed-out':
      return [
        {
          label: vscode.l10n.t('$(plug) Connect {0}', name),
          detail: reasonFor(name, undefined),
          act: () => doors.accounts.connect(address, undefined, reasonFor(name, undefined)),
        },
      ];
    case 'not-set-up':
      return [
        tokenChoice(address, vscode.l10n.t('$(key) Connect {0} with a token of my own', name), doors),
        {
          label: vscode.l10n.t('$(gear) Let the editor sign in to {0}', name),
          detail: vscode.l10n.t(
            'It signs in to the one server of its setting github-enterprise.uri, which is another one now or none.',
          ),
          act: async () =>
            void (await vscode.commands.executeCommand(
              'workbench.action.openSettings',
              'github-enterprise.uri',
            )),
        },
      ];
  }
}

/** In Restricted Mode a forge that is connected is asked only after a yes for this workspace. */
function askHereChoice(accounts: readonly ForgeAccount[]): readonly Choice[] {
  if (vscode.workspace.isTrusted || !accounts.some(({ kind }) => kind === 'connected')) return [];
  return [
    {
      label: vscode.l10n.t('$(shield) Ask from this window'),
      detail: vscode.l10n.t('This folder is not trusted; nothing of it is sent.'),
      act: () => Promise.resolve(),
    },
  ];
}

/**
 * "Connect GitHub…": the only place that begins a sign-in for looking. With one thing to choose it is done at once. `gaps`
 * is what the last look missed.
 */
export async function connectForge(doors: WaitingDoors, gaps: readonly Gap[]): Promise<Outcome> {
  const accounts: ConnectableAccounts = doors.accounts;
  const known = await accounts.list();
  const missed = gaps.flatMap((gap) => (gap.kind === 'forge' ? [gap] : []));
  const choices = [
    ...askHereChoice(known),
    ...known.flatMap((account) => choicesFor(account, doors, missed)),
  ];
  const chosen =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, {
          title: vscode.l10n.t('Connect GitHub'),
          placeHolder: vscode.l10n.t('Each permission is asked for on its own.'),
        });
  if (!chosen) return undefined;
  const outcome = await chosen.act();
  if ((!outcome || outcome.ok) && !vscode.workspace.isTrusted) await allowForgesHere(doors);
  return outcome;
}
