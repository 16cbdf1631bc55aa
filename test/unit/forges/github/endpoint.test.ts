import assert from 'node:assert/strict';
import { githubEndpoint } from '../../../../src/forges/github/endpoint.ts';

describe('The doors of a GitHub', () => {
  it('are found from the address people know', () => {
    assert.deepEqual(githubEndpoint('https://github.com'), {
      host: 'github.com',
      graphql: 'https://api.github.com/graphql',
      rest: 'https://api.github.com',
    });
    assert.equal(githubEndpoint('https://acme.ghe.com/')?.graphql, 'https://api.acme.ghe.com/graphql');
    assert.equal(
      githubEndpoint('https://Code.Example.org:8443')?.graphql,
      'https://code.example.org:8443/api/graphql',
    );
    assert.equal(githubEndpoint('https://Code.Example.org')?.rest, 'https://code.example.org/api/v3');
    assert.equal(githubEndpoint('http://127.0.0.1:4000')?.graphql, 'http://127.0.0.1:4000/api/graphql');
  });
  it('are none where a token would travel in the clear or to somebody else', () => {
    for (const address of [
      'http://code.example.org',
      'https://a@b.example',
      'https://code.example.org/path',
      'ftp://x',
      'github.com',
      '',
    ])
      assert.equal(githubEndpoint(address), undefined, address);
  });
});
