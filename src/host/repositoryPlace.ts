import * as vscode from 'vscode';
import { readPullRequestPlace } from '../core/waiting/branchPullRequests.ts';
import { remoteAddress } from '../core/waiting/remoteAddress.ts';
import { gitExtensionId, type GitExtension } from './gitApi.ts';

/** Where a file stands on a forge, as far as git in this window knows. */
export interface RepositoryPlace {
  /** `github.com` */
  readonly host: string;
  /** As `owner/name`. */
  readonly repository: string;
  /** In the repository, with forward slashes. */
  readonly path: string;
  /** The branch that is checked out. */
  readonly branch: string | undefined;
  /** The pull request of the branch, where GitHub's extension noted one. */
  readonly pullRequest: { readonly repository: string; readonly number: number } | undefined;
  /** A file of a commit; undefined when this clone does not have it (not fetched yet). */
  textAt(commit: string, path: string): Promise<string | undefined>;
}

/** Members of the git extension's API that only this file uses; any of them may be missing. */
interface PlacedRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: string };
    readonly remotes?: readonly { readonly name: string; readonly fetchUrl?: string }[];
  };
  getConfig?(key: string): Promise<string>;
  show?(commit: string, path: string): Promise<string>;
}

/** `upstream` is where a fork's pull requests are, then `origin`. Undefined without git, repository or remote. */
export async function repositoryPlace(uri: vscode.Uri): Promise<RepositoryPlace | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>(gitExtensionId);
  if (!extension) return undefined;
  const git = await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1) as unknown as { getRepository?(of: vscode.Uri): PlacedRepository | null };
  const repository = api.getRepository?.(uri);
  if (!repository || !uri.path.startsWith(`${repository.rootUri.path}/`)) return undefined;
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
  return {
    host: address.host,
    repository: address.path,
    path: uri.path.slice(repository.rootUri.path.length + 1),
    branch: head?.name,
    pullRequest: readPullRequestPlace(noted ?? '', address),
    textAt: async (commit, path) => {
      try {
        return await repository.show?.(commit, path);
      } catch {
        return undefined; // The commit was not fetched, or has no such file.
      }
    },
  };
}
