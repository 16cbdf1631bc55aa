import * as vscode from 'vscode';
import type { LinkStyle } from '../core/review/permalink.ts';
import { shownPath, shownPullRequest } from '../core/review/shownSide.ts';
import { readPullRequestPlace } from '../core/waiting/branchPullRequests.ts';
import { remoteAddress } from '../core/waiting/remoteAddress.ts';
import { readCodeOwners } from './codeOwnersFile.ts';
import { enterpriseAddresses, hostOfAddress } from './forgeAddress.ts';
import { gitExtensionId, type GitExtension, type PlacedRepository } from './gitApi.ts';
import { repositoryElsewhere } from './gitElsewhere.ts';

/** Where a file stands on a forge, as far as git in this window knows. Nothing here asks the network. */
export interface RepositoryPlace {
  /** `github.com` */
  readonly host: string;
  /** As `owner/name`: where the pull requests are. */
  readonly repository: string;
  /** Every remote on the same host, as `owner/name`: the branch may be in any of them. */
  readonly heads: readonly string[];
  readonly root: vscode.Uri;
  /** In the repository, with forward slashes. */
  readonly path: string;
  /** The branch that is checked out. */
  readonly branch: string | undefined;
  /** The pull request that the document is of, else the one of the branch, where GitHub's extension noted one. */
  readonly pullRequest: { readonly repository: string; readonly number: number } | undefined;
  /** A file of a commit; undefined when this clone does not have it (not fetched yet). */
  textAt(commit: string, path: string): Promise<string | undefined>;
  /** Where two commits parted; undefined when this clone does not have both. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Who owns the file by CODEOWNERS, or any of these files: logins, teams and mail addresses. */
  owners(paths?: readonly string[]): Promise<readonly string[]>;
  /** The repository in a browser with a commit that the remote has; undefined when none is known. */
  remoteCommit(): Promise<RemoteCommit | undefined>;
}

export interface RemoteCommit {
  readonly web: string;
  readonly style: LinkStyle;
  readonly commit: string;
}

/** The file that a document shows; documents of git and of GitHub's extension carry it beside their address. */
function fileOf(uri: vscode.Uri): vscode.Uri | undefined {
  if (uri.scheme === 'review' || uri.scheme === 'pr')
    return here(vscode.Uri.file(shownPath(uri.scheme, uri.path, uri.query)));
  if (uri.scheme !== 'git') return uri;
  try {
    const { path } = JSON.parse(uri.query) as { readonly path?: unknown };
    return typeof path === 'string' ? here(vscode.Uri.file(path)) : undefined;
  } catch {
    return undefined; // Not an address that git's extension made.
  }
}

/** The same file as this host names it: in a folder that is elsewhere it is no `file:`. */
function here(file: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => file.path.startsWith(`${uri.path}/`));
  return folder ? folder.uri.with({ path: file.path }) : file;
}

/** `upstream` is where a fork's pull requests are, then `origin`. Undefined without git, repository or remote. */
export async function repositoryPlace(uri: vscode.Uri): Promise<RepositoryPlace | undefined> {
  const file = fileOf(uri);
  const repository = file && (await repositoryOf(file));
  if (!repository || !file.path.startsWith(`${repository.rootUri.path}/`)) return undefined;
  const { HEAD: head, remotes = [] } = repository.state;
  const remote =
    remotes.find(({ name }) => name === 'upstream') ??
    remotes.find(({ name }) => name === 'origin') ??
    remotes[0];
  const address = remote?.fetchUrl === undefined ? undefined : remoteAddress(remote.fetchUrl);
  if (!address) return undefined;
  const noted =
    head?.name === undefined
      ? undefined
      : await repository.getConfig?.(`branch.${head.name}.github-pr-owner-number`).catch(() => '');
  const shown = shownPullRequest(uri.scheme, uri.query);
  const shownAt = remoteAddress(remotes.find(({ name }) => name === shown?.remote)?.fetchUrl ?? '');
  const addresses = remotes.map(({ fetchUrl = '' }) => remoteAddress(fetchUrl));
  const path = file.path.slice(repository.rootUri.path.length + 1);
  return {
    host: address.host,
    repository: address.path,
    heads: addresses.flatMap((each) => (each?.host === address.host ? [each.path] : [])),
    root: repository.rootUri,
    path,
    branch: head?.name,
    pullRequest:
      shown && shownAt?.host === address.host
        ? { repository: shownAt.path, number: shown.number }
        : readPullRequestPlace(noted ?? '', address),
    textAt: async (commit, of) => {
      try {
        return await repository.show?.(commit, of);
      } catch {
        return undefined; // The commit was not fetched, or has no such file.
      }
    },
    mergeBase: (one, other) => mergeBaseOf(repository, one, other),
    owners: async (paths = [path]) => {
      const owners = await readCodeOwners(repository.rootUri);
      return [...new Set(paths.flatMap((each) => owners?.ownersOf(each) ?? []))];
    },
    remoteCommit: () => remoteCommitOf(repository),
  };
}

/** Git's extension may be in another host, where it can be asked for less. */
async function repositoryOf(file: vscode.Uri): Promise<PlacedRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>(gitExtensionId);
  if (!extension) return repositoryElsewhere(file);
  const git = await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1) as unknown as { getRepository?(of: vscode.Uri): PlacedRepository | null };
  return api.getRepository?.(file) ?? undefined;
}

async function mergeBaseOf(
  repository: PlacedRepository,
  one: string,
  other: string,
): Promise<string | undefined> {
  try {
    return (await repository.getMergeBase?.(one, other)) || undefined;
  } catch {
    return undefined; // One of them was not fetched.
  }
}

/** The commit that is checked out as far as it was pushed, at the remote that it was pushed to. */
async function remoteCommitOf(repository: PlacedRepository): Promise<RemoteCommit | undefined> {
  const { HEAD: head, remotes = [] } = repository.state;
  const upstream = head?.upstream;
  const url = remotes.find(({ name }) => name === upstream?.remote)?.fetchUrl;
  const address = url === undefined ? undefined : remoteAddress(url);
  if (!head?.commit || !upstream || !address) return undefined;
  const server = enterpriseAddresses().find((each) => hostOfAddress(each) === address.host);
  const style: LinkStyle | undefined =
    server !== undefined || address.host === 'github.com'
      ? 'github'
      : address.host === 'gitlab.com'
        ? 'gitlab'
        : undefined;
  const commit =
    head.ahead === 0
      ? head.commit
      : await mergeBaseOf(repository, 'HEAD', `${upstream.remote}/${upstream.name}`);
  if (!style || !commit) return undefined;
  return { web: server === undefined ? address.web : `${server}/${address.path}`, style, commit };
}
