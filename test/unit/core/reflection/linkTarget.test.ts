import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkTarget } from '../../../../src/core/reflection/linkTarget.ts';
import { readLinkedPrompt, withLink } from '../../../../src/core/reflection/promptLink.ts';

describe('what a link leads to', () => {
  it('is a page, a place at its line, or a file of the journal', () => {
    const url = 'https://example.org/pull/7?x=1#discussion';
    assert.deepEqual(linkTarget(url), { kind: 'page', url });
    assert.deepEqual(linkTarget('file:///home/sam/a%20b/x.ts#L12'), {
      kind: 'place',
      uri: 'file:///home/sam/a%20b/x.ts',
      line: 12,
    });
    assert.deepEqual(linkTarget('vscode-remote://ssh-remote%2Bbox/srv/app#feature/login'), {
      kind: 'place',
      uri: 'vscode-remote://ssh-remote%2Bbox/srv/app',
      line: undefined,
    });
    assert.deepEqual(linkTarget('waiting.md#L3'), { kind: 'journal', name: 'waiting.md', line: 3 });
    assert.deepEqual(linkTarget('2026/11/2026-11-24.md'), {
      kind: 'journal',
      name: '2026/11/2026-11-24.md',
      line: undefined,
    });
  });

  for (const address of [
    'command:workbench.action.terminal.new',
    'COMMAND:x',
    'vscode://some.extension/do',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:ana@example.org',
    'untitled:x',
    'file:///home/x.ts?y',
    'https:',
    'http://a b',
    '../secret.md',
    'a/../../b.md',
    '/etc/passwd.md',
    String.raw`\\server\share\x.md`,
    'C:/x.md',
    '%2e%2e/x.md',
    '.hidden.md',
    'run.sh',
    '',
    '#L3',
  ]) {
    it(`is nothing that may be opened: ${address}`, () => {
      assert.deepEqual(linkTarget(address), { kind: 'unsafe' });
    });
  }

  it('is never a page of another scheme, and never a name that leaves the journal, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const target = linkTarget(address);
        if (target.kind === 'page') assert.match(target.url, /^https?:\/\//i);
        if (target.kind === 'journal') assert.ok(!target.name.split('/').includes('..'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a prompt with a link', () => {
  it('is one question and the link in a line of its own, and both are read again', () => {
    const prompt = withLink('What about “it”?', 'file:///a b/<c>.ts#L1');
    assert.equal(prompt, 'What about “it”?\n[wait](<file:///a%20b/%3Cc%3E.ts#L1>)');
    assert.deepEqual(readLinkedPrompt(prompt), {
      question: 'What about “it”?',
      link: 'file:///a%20b/%3Cc%3E.ts#L1',
    });
  });

  it('has none where nobody wrote one at its end', () => {
    for (const prompt of ['What now?', 'Two\nlines?', '[wait](<x>)', 'A [wait](<x>) in the middle\nhere']) {
      assert.deepEqual(readLinkedPrompt(prompt), { question: prompt, link: undefined });
    }
  });
});
