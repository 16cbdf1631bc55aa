import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository in a temporary folder, on branch `main`, owned by `sam@example.org`. */
export class RepositoryOnDisk {
  readonly parent = realpathSync(mkdtempSync(join(tmpdir(), 'those-guys-git-')));
  readonly folder: string;

  constructor(name = 'work', options: readonly string[] = []) {
    this.folder = join(this.parent, name);
    mkdirSync(this.folder);
    this.git('init', '--quiet', '--initial-branch=main', ...options);
    this.git('config', 'user.email', 'sam@example.org');
    this.git('config', 'user.name', 'Sam Rivers');
  }

  git(...args: readonly string[]): string {
    return this.gitAt({}, ...args);
  }

  /** Runs git with additions to its environment, apart from what the machine's owner configured. */
  gitAt(env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
    const clean = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env: { ...clean, ...env } });
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Commits everything, as somebody, at a moment (epoch ms). */
  commit(message: string, at: number, email = 'sam@example.org'): void {
    this.git('add', '--all');
    const date = `${Math.floor(at / 1000)} +0000`;
    const person = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: email,
    };
    this.gitAt(
      { ...person, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      ...['commit', '--quiet', '--allow-empty', '--message', message],
    );
  }

  /** Makes a bare repository beside this one its remote `origin` and pushes `main`. */
  addRemote(): void {
    const remote = join(this.parent, 'remote.git');
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
    this.git('remote', 'add', 'origin', remote);
    this.git('push', '--quiet', '--set-upstream', 'origin', 'main');
    this.git('remote', 'set-head', 'origin', 'main');
  }

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}
