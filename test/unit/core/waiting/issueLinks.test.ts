import assert from 'node:assert/strict';
import fc from 'fast-check';
import { issueLinks } from '../../../../src/core/waiting/issueLinks.ts';
import { remoteAddress } from '../../../../src/core/waiting/remoteAddress.ts';

describe('The page of a remote', () => {
  const github = { host: 'github.com', path: 'acme/api', web: 'https://github.com/acme/api' };
  for (const url of [
    'https://github.com/acme/api.git',
    'https://github.com/acme/api/',
    'https://sam:secret@github.com/acme/api',
    'http://GitHub.com/acme/api.git',
    'git@github.com:acme/api.git',
    'github.com:acme/api',
    'ssh://git@github.com:22/acme/api.git',
    'git://github.com/acme/api.git',
    'git@github.com-work:acme/api.git',
    'ssh://git@github.com-my-work:22/acme/api.git',
    'ssh://git@ssh.github.com:443/acme/api.git',
  ])
    it(`is read from ${url}`, () => assert.deepEqual(remoteAddress(url), github));

  it('keeps a host whose name only looks like one of ssh', () => {
    const hosts = ['git-hub.example.org', 'ssh.example.org', 'code.xn--p1ai', 'intranet-git'];
    for (const host of hosts) assert.equal(remoteAddress(`git@${host}:acme/api.git`)?.host, host);
    assert.equal(remoteAddress('https://github.com-work/acme/api')?.host, 'github.com-work');
  });

  it('keeps groups, and a port that a browser can ask', () => {
    assert.equal(
      remoteAddress('https://code.example.org:8443/a/b/c.git')?.web,
      'https://code.example.org:8443/a/b/c',
    );
  });

  for (const url of [
    '/home/sam/api.git',
    '../api',
    'file:///home/sam/api.git',
    String.raw`C:\code\api`,
    'C:/code/api',
    'https://github.com/acme',
    'https://github.com/acme/<script>',
    'javascript:alert(1)//x/y',
    '',
  ])
    it(`is not guessed from ${JSON.stringify(url)}`, () => assert.equal(remoteAddress(url), undefined));

  it('never carries what was in front of the host, such as a password', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        const address = remoteAddress(`https://${secret}@github.com/acme/api`);
        assert.ok(address === undefined || /^https:\/\/[\w.:-]+\/[\w./~-]+$/.test(address.web));
      }),
    );
  });
});

describe('The issues that a text names', () => {
  const remote = remoteAddress('git@github.com:acme/api.git');
  const urls = (text: string, of = remote): readonly string[] => issueLinks(text, of).map(({ url }) => url);

  it('are numbers of the remote, of another repository, or whole addresses', () => {
    assert.deepEqual(
      issueLinks('after #12, lib/core#7 and https://gitlab.example.org/a/b/-/issues/3#note', remote),
      [
        { label: '#12', url: 'https://github.com/acme/api/issues/12' },
        { label: 'lib/core#7', url: 'https://github.com/lib/core/issues/7' },
        { label: 'a/b#3', url: 'https://gitlab.example.org/a/b/-/issues/3' },
      ],
    );
  });

  it('follow the way of the forge', () => {
    assert.deepEqual(urls('#5', remoteAddress('git@gitlab.example.org:a/b/c.git')), [
      'https://gitlab.example.org/a/b/c/-/issues/5',
    ]);
  });

  it('are each named once, and no more than can be followed', () => {
    assert.deepEqual(urls('#1 #1 (#1)'), ['https://github.com/acme/api/issues/1']);
    assert.equal(urls('#1 #2 #3 #4 #5').length, 3);
  });

  it('are not colours, anchors, entities or pages of another kind', () => {
    for (const text of [
      '#fff',
      'a#1',
      '&#39;',
      '#12px',
      'x.html#3',
      'https://example.org/blog/7',
      'file:///a/b/issues/3',
    ])
      assert.deepEqual(urls(text), [], text);
  });

  it('lead nowhere without a remote, unless the address is there', () => {
    assert.deepEqual(issueLinks('#1, https://github.com/acme/api/pull/2.', undefined), [
      { label: 'acme/api#2', url: 'https://github.com/acme/api/pull/2' },
    ]);
  });

  it('are only ever web addresses, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        for (const { url } of issueLinks(`${text}#${number} ${text}`, remote))
          assert.match(url, /^https?:\/\/[^\s@]+$/);
      }),
    );
  });
});
