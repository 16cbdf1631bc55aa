import * as vscode from 'vscode';
import type { Clock } from '../core/ports.ts';
import { checkedOutSignal } from '../core/waiting/branchSignals.ts';
import type { BranchSignal } from '../core/waiting/signal.ts';
import {
  gitExtensionId,
  notTracked,
  type GitApi,
  type GitExtension,
  type GitHead,
  type GitRepository,
} from './gitApi.ts';
import { isOfThisWindow } from './openFolders.ts';

/** A repository of this window, as the built-in git extension knows it. */
export interface Repository {
  readonly root: vscode.Uri;
  /** Commit that is checked out; undefined before the first one. */
  readonly head: string | undefined;
  /**
   * Files that differ from that commit, by path below the root; undefined where nobody can say, or where they are more
   * than anybody changes by hand.
   */
  changedFiles(): readonly string[] | undefined;
  /** The checked-out branch as a signal, for windows in which git itself cannot be asked. */
  checkedOut(): Promise<BranchSignal | undefined>;
}

/** What this window has, or why nobody can say. */
export type RepositoryList =
  | { readonly kind: 'known'; readonly repositories: readonly Repository[]; readonly elsewhere: boolean }
  /** Restricted Mode: the git extension does not run. */
  | { readonly kind: 'restricted' }
  /** The git extension is off, absent, or found no git. */
  | { readonly kind: 'off' };

export interface Repositories extends vscode.Disposable {
  list(): Promise<RepositoryList>;
  /** A repository came or went, or another commit, branch or upstream state is checked out. Not on each save. */
  readonly onDidChange: vscode.Event<void>;
}

/** More repositories than this in one window are not looked at. */
const maxRepositories = 8;

/** A look goes on without git's first search for repositories after this (ms); the end of the search is a change. */
const searchLimit = 10_000;

async function checkedOut(
  root: vscode.Uri,
  head: GitHead | undefined,
  committedAt: () => Promise<Date | undefined>,
): Promise<BranchSignal | undefined> {
  if (!head?.name) return undefined;
  const state = {
    ahead: head.ahead ?? 0,
    behind: head.behind ?? 0,
    hasUpstream: head.upstream !== undefined,
  };
  const known = checkedOutSignal(root.toString(), { branch: head.name, ...state, committedAt: undefined });
  if (!known) return undefined;
  const at = (await committedAt())?.getTime();
  return at === undefined ? known : { ...known, since: { kind: 'moment', at } };
}

/** More changed files than this are no work of a hand; the git extension may have left some out. */
const maxChanges = 1000;

function changedFiles({ rootUri, state }: GitRepository): readonly string[] | undefined {
  const changes = [...state.workingTreeChanges, ...state.indexChanges, ...state.mergeChanges];
  if (changes.length > maxChanges) return undefined;
  const start = rootUri.path.endsWith('/') ? rootUri.path : `${rootUri.path}/`;
  const tracked = changes.filter(({ status }) => !notTracked.has(status));
  const paths = tracked.flatMap(({ uri, originalUri }) => [uri.path, originalUri.path]);
  return [...new Set(paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length)))];
}

function ownRepository(repository: GitRepository): Repository {
  const { HEAD: head } = repository.state;
  return {
    root: repository.rootUri,
    head: head?.commit,
    changedFiles: () => changedFiles(repository),
    checkedOut: () =>
      checkedOut(repository.rootUri, head, async () => {
        try {
          return head?.commit ? (await repository.getCommit(head.commit)).commitDate : undefined;
        } catch {
          return undefined; // Not knowing the date is an answer; the branch is still shown.
        }
      }),
  };
}

function isHead(value: unknown): value is { readonly HEAD?: GitHead } {
  return typeof value === 'object' && value !== null;
}

/** The git extension of another host has no exports here, but its commands cross over. Undefined: no such command. */
async function listByCommand(): Promise<readonly Repository[] | undefined> {
  const commands = await vscode.commands.getCommands(true);
  if (!commands.includes('git.api.getRepositories')) return undefined;
  try {
    const roots = await vscode.commands.executeCommand<unknown>('git.api.getRepositories');
    if (!Array.isArray(roots)) return undefined;
    const found = roots.filter((root): root is string => typeof root === 'string').slice(0, maxRepositories);
    return await Promise.all(
      found.map(async (text): Promise<Repository> => {
        const state = await vscode.commands.executeCommand<unknown>('git.api.getRepositoryState', text);
        const head = isHead(state) ? state.HEAD : undefined;
        const root = vscode.Uri.parse(text, true);
        return {
          root,
          head: head?.commit,
          changedFiles: () => undefined,
          checkedOut: () => checkedOut(root, head, () => Promise.resolve(undefined)),
        };
      }),
    );
  } catch {
    return undefined; // Another host's extension may be off; that is the same as not being there.
  }
}

/** Git's first search for repositories is over, or takes longer than anybody wants to wait. */
async function initialized(api: GitApi, clock: Clock): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const limit = clock.after(searchLimit, done);
    const subscription = api.onDidChangeState(done);
    function done(): void {
      limit.dispose();
      subscription.dispose();
      resolve();
    }
  });
}

const keyOf = ({ state: { HEAD: head } }: GitRepository): string =>
  [head?.name, head?.commit, head?.upstream?.remote, head?.upstream?.name, head?.ahead, head?.behind].join(
    '\n',
  );

/** Opens the door to the built-in git extension. Nothing is asked before the first `list`. */
export function openRepositories(clock: Clock): Repositories {
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let watched: GitExtension | undefined;
  let api: GitApi | undefined;
  const heads = new Map<GitRepository, { key: string; subscription: vscode.Disposable }>();

  const follow = (repository: GitRepository): void => {
    if (heads.has(repository)) return;
    const subscription = repository.state.onDidChange(() => {
      const entry = heads.get(repository);
      const key = keyOf(repository);
      if (!entry || entry.key === key) return;
      entry.key = key;
      changed.fire();
    });
    heads.set(repository, { key: keyOf(repository), subscription });
  };
  const connect = (extension: GitExtension): void => {
    if (!extension.enabled || api) return;
    api = extension.getAPI(1);
    for (const repository of api.repositories) follow(repository);
    subscriptions.push(
      api.onDidChangeState(() => changed.fire()),
      api.onDidOpenRepository((repository) => {
        follow(repository);
        changed.fire();
      }),
      api.onDidCloseRepository((repository) => {
        heads.get(repository)?.subscription.dispose();
        heads.delete(repository);
        changed.fire();
      }),
    );
  };
  return {
    onDidChange: changed.event,
    async list() {
      const extension = vscode.extensions.getExtension<GitExtension>(gitExtensionId);
      if (!extension) {
        if (!vscode.workspace.isTrusted) return { kind: 'restricted' };
        const repositories = await listByCommand();
        return repositories ? { kind: 'known', repositories, elsewhere: true } : { kind: 'off' };
      }
      if (!watched) {
        watched = await extension.activate();
        subscriptions.push(
          watched.onDidChangeEnablement(() => {
            if (watched) connect(watched);
            changed.fire();
          }),
        );
      }
      connect(watched);
      if (!watched.enabled || !api) return { kind: 'off' };
      await initialized(api, clock);
      const repositories = api.repositories
        .filter(({ rootUri }) => isOfThisWindow(rootUri))
        .slice(0, maxRepositories);
      return { kind: 'known', repositories: repositories.map(ownRepository), elsewhere: false };
    },
    dispose() {
      for (const { subscription } of heads.values()) subscription.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
