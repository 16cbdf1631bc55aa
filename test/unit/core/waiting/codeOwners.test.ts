import assert from 'node:assert/strict';
import { codeOwnersFrom, parseCodeOwners } from '../../../../src/core/waiting/codeOwners.ts';
import { pathPattern } from '../../../../src/core/waiting/pathPattern.ts';

describe('A pattern of paths', () => {
  /** After GitHub's documentation of CODEOWNERS, and git's of .gitignore where that is silent. */
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['*', ['a', 'a/b/c.ts'], []],
    ['*.js', ['a.js', 'src/b.js', 'x.js/inner'], ['a.jsx', 'js']],
    ['/build/logs/', ['build/logs/a', 'build/logs/b/c'], ['build/logs', 'src/build/logs/a', 'build/logs2/a']],
    ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'x/docs/a.md']],
    ['/*', ['README.md'], ['src/a.ts', 'src/b/c.ts']],
    ['docs/*/', ['docs/a/b.md', 'docs/a/b/c.md'], ['docs/a.md', 'x/docs/a/b.md']],
    ['apps/', ['apps/a', 'x/apps/b/c'], ['apps', 'myapps/a']],
    ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
    ['/scripts', ['scripts', 'scripts/a/b'], ['x/scripts', 'scripts2']],
    ['**/logs', ['logs', 'logs/a', 'build/logs/b', 'deeply/nested/logs/c'], ['logs2', 'build/mylogs']],
    ['/apps/github', ['apps/github', 'apps/github/a'], ['x/apps/github', 'apps/githubs']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b/z'], ['b', 'x/a/b']],
    ['abc/**', ['abc/d', 'abc/d/e'], ['abc', 'x/abc/d']],
    ['foo?.ts', ['foo1.ts', 'x/foo2.ts'], ['foo.ts', 'foo/a.ts', 'foo12.ts']],
    ['a*b*c', ['abc', 'aXbYc', 'abbcc'], ['acb', 'ab', 'a/b/c']],
    [String.raw`a\ b`, ['a b'], [String.raw`a\ b`]],
    [String.raw`star\*.md`, ['star*.md'], ['stars.md']],
    ['ü*', ['über.ts'], ['uber.ts']],
    ['', [], ['a']],
    ['/', [], ['a']],
  ];
  for (const [pattern, meant, others] of cases)
    it(`reads ${pattern === '' ? 'an empty one' : pattern}`, () => {
      const matches = pathPattern(pattern);
      for (const path of meant) assert.equal(matches(path), true, path);
      for (const path of others) assert.equal(matches(path), false, path);
    });

  it('is never slow, whatever somebody wrote into it', () => {
    const started = performance.now();
    pathPattern(`${'*a'.repeat(200)}b`)('a'.repeat(4000));
    pathPattern('**/'.repeat(100) + 'x')('a/'.repeat(500) + 'b');
    assert.ok(performance.now() - started < 1000);
  });
});

describe('CODEOWNERS', () => {
  const owners = codeOwnersFrom(
    parseCodeOwners(
      [
        '\uFEFF# a comment',
        '*       @acme/everyone',
        '*.go    docs@example.com # inline',
        '/apps/  @octocat @acme/api',
        '/apps/github',
        'spaced\\ name.md @ana',
        '!negated @ana',
        '[ab].ts @ana',
        '\\#not-a-rule @ana',
        '/broken not-an-owner',
        '   ',
      ].join('\r\n'),
    ),
  );

  it('takes the last rule that fits', () => {
    assert.deepEqual(owners.ownersOf('README.md'), ['acme/everyone']);
    assert.deepEqual(owners.ownersOf('x/main.go'), ['docs@example.com']);
    assert.deepEqual(owners.ownersOf('apps/main.go'), ['octocat', 'acme/api']);
    assert.deepEqual(owners.ownersOf('spaced name.md'), ['ana']);
  });

  it('lets a rule without owners take them away', () => {
    assert.deepEqual(owners.ownersOf('apps/github/a.ts'), []);
  });

  it('passes over lines that GitHub does not understand, and over the whole line when an owner is none', () => {
    assert.deepEqual(owners.ownersOf('a.ts'), ['acme/everyone']);
    assert.deepEqual(owners.ownersOf('#not-a-rule'), ['acme/everyone']);
    assert.deepEqual(owners.ownersOf('broken'), ['acme/everyone']);
  });

  it('owns nothing when it is empty', () => {
    assert.deepEqual(codeOwnersFrom(parseCodeOwners('')).ownersOf('a'), []);
  });
});
