import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { desktopSample, projectRoot } from '../../../scripts/embedded/places.ts';

interface Task {
  readonly label: string;
  readonly type?: string;
  readonly script?: string;
  readonly dependsOn?: readonly string[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));

describe('The launch configurations for F5', () => {
  const { configurations } = read('.vscode/launch.json') as {
    readonly configurations: readonly {
      readonly name: string;
      readonly args: readonly string[];
      readonly preLaunchTask: string;
    }[];
  };
  const { tasks } = read('.vscode/tasks.json') as { readonly tasks: readonly Task[] };
  const { scripts } = read('package.json') as { readonly scripts: Readonly<Record<string, string>> };

  /** A task and everything that it depends on. */
  const all = (label: string): readonly Task[] => {
    const task = tasks.find((each) => each.label === label);
    assert.ok(task, `there is no task ${label}`);
    return [task, ...(task.dependsOn ?? []).flatMap(all)];
  };

  for (const { name, preLaunchTask } of configurations)
    it(`build what “${name}” runs, by scripts that are there`, () => {
      for (const { type, script = '' } of all(preLaunchTask))
        if (type === 'npm') assert.ok(scripts[script], `there is no script ${script}`);
    });

  it('open the sample project for the host tests, which need a folder, once it was made', () => {
    const run = configurations.find(({ name }) => name === 'Run the host tests');
    assert.ok(run);
    const sample = relative(projectRoot, desktopSample).replaceAll('\\', '/');
    assert.equal(run.args[0], `\${workspaceFolder}/${sample}/lunch-club`);
    assert.ok(run.args.includes('--extensionTestsPath=${workspaceFolder}/dist/test/node.js'));
    assert.ok(all(run.preLaunchTask).some(({ script }) => script === 'sample'));
    assert.equal(scripts['sample'], 'node scripts/sample.ts');
    assert.ok(existsSync(join(projectRoot, 'scripts', 'sample.ts')));
  });
});
