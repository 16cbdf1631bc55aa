import { openRepositories, type Repositories } from '../../../src/host/repositories.ts';
import { gitExtensionId } from '../../../src/host/gitApi.ts';
import type { Clock } from '../../../src/core/ports.ts';
import { RepositoryOnDisk } from '../../unit/host/repositoryOnDisk.ts';
import { KnownGit, KnownRepository } from './gitExtension.ts';
import { theEditor } from './theEditor.ts';

/** An open folder with a real repository: `main`, and a branch `soup` that was pushed and of which nobody heard since. */
export class PushedBranch {
  readonly disk = new RepositoryOnDisk();
  readonly repositories: Repositories;
  readonly #at: number;
  #commits = 0;

  /** The remote is the repository `acme/lunch` at that address; `at` is now (epoch ms). */
  constructor(origin: string, clock: Clock, at: number) {
    this.#at = at;
    const { disk } = this;
    disk.write('menu.ts', '// TODO(@ana): the soup of the day\n');
    disk.commit('menu', at - 90 * 86_400_000);
    disk.addRemote();
    disk.git('remote', 'set-url', 'origin', `${origin}/acme/lunch.git`);
    disk.git('checkout', '--quiet', '-b', 'soup');
    disk.git('config', 'branch.soup.remote', 'origin');
    disk.git('config', 'branch.soup.merge', 'refs/heads/soup');
    theEditor.open(disk.folder);
    const git = new KnownGit();
    git.open(new KnownRepository(disk.folder, { name: 'soup', commit: this.push() }));
    theEditor.extensions.set(gitExtensionId, git.exports);
    this.repositories = openRepositories(clock);
  }

  /** Commits and pushes once more; answers the commit. */
  push(): string {
    this.#commits += 1;
    this.disk.write('soup.ts', `export const spoons = ${this.#commits};\n`);
    this.disk.commit('soup', this.#at - 20 * 86_400_000);
    this.disk.git('update-ref', 'refs/remotes/origin/soup', 'HEAD');
    return this.disk.git('rev-parse', 'HEAD').trim();
  }

  dispose(): void {
    this.repositories.dispose();
    this.disk.remove();
  }
}
