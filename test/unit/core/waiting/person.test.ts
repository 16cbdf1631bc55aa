import assert from 'node:assert/strict';
import { isMe, nobodyKnown, sameEmail, type Me } from '../../../../src/core/waiting/person.ts';

const maria: Me = { name: 'Ana María López', email: 'Ana.Lopez+git@Example.org', handle: 'anaml' };

describe('Who is me', () => {
  for (const written of [
    'ana.lopez',
    'AnaML',
    'Ana María López',
    'ana-maria-lopez',
    'Ana',
    'ana.lopez+git@example.org',
  ])
    it(`recognises ${written}`, () => assert.equal(isMe(written, maria), true));

  for (const written of ['anabel', 'lopez', 'maria', 'ben', 'ana.lopez@elsewhere.org', 'acme/ana', '', '...'])
    it(`does not take "${written}" for me`, () => assert.equal(isMe(written, maria), false));

  it('reads the handle out of an address that hides the real one', () => {
    const me: Me = { name: undefined, email: '1234+octo-cat@users.noreply.github.com', handle: undefined };
    assert.equal(isMe('octo-cat', me), true);
    assert.equal(isMe('1234', me), false);
  });

  it('takes nobody for me when git does not know who I am', () => {
    assert.equal(isMe('me', nobodyKnown), false);
    assert.equal(isMe('', nobodyKnown), false);
  });

  it('compares addresses without case', () => {
    assert.equal(sameEmail('Sam@Example.org', ' sam@example.org'), true);
    assert.equal(sameEmail('sam@example.org', 'sam@example.com'), false);
  });
});
