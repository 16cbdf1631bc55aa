import assert from 'node:assert/strict';
import { checkBalance } from '../../../../src/core/review/balance/check.ts';
import { followUpText } from '../../../../src/core/waiting/followUp.ts';

const whole = {
  names: ['@ana', '@ben'],
  subject: 'Retry when the mail server is down',
  since: 'Nov 4',
  link: 'https://github.com/acme/api/pull/7',
  offer: 'walk you through it this afternoon.',
};

describe('A kind follow-up', () => {
  it('says a fact, offers help, asks openly and leaves a way out', () => {
    assert.equal(
      followUpText(whole),
      [
        'Hi @ana and @ben,',
        '',
        'I have been waiting on “Retry when the mail server is down” since Nov 4. https://github.com/acme/api/pull/7',
        '',
        'To make it easier, I can walk you through it this afternoon.',
        'What would help you to go on? And if now is a bad time, when would be a better one?',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const text = followUpText({ ...whole, names: ['@ana'], since: undefined, link: undefined, offer: ' ' });
    assert.equal(text.split('\n')[2], 'I am waiting on “Retry when the mail server is down”.');
    assert.equal(text.split('\n').length, 5);
  });

  it('is fine with the balance check as it comes, which still hears what a person adds', () => {
    assert.deepEqual(checkBalance(followUpText(whole)), []);
    assert.deepEqual(checkBalance(followUpText({ ...whole, offer: '' })), []);
    const harsh = followUpText({ ...whole, offer: 'explain the obvious to idiots like you' });
    assert.notDeepEqual(checkBalance(harsh), []);
  });
});
