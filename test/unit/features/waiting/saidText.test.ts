import assert from 'node:assert/strict';
import { saidText } from '../../../../src/features/waiting/saidText.ts';

const aside = { key: 'k', mark: 'm', at: 0, reason: '' } as const;

describe('What was said of a wait', () => {
  it('ends with an event where there are any, and with another line where there are none', () => {
    const snoozed = { ...aside, kind: 'snoozed' } as const;
    assert.equal(saidText(snoozed, 'pull-request'), 'set aside until something happens');
    assert.equal(saidText(snoozed, 'branch'), 'set aside until something happens');
    assert.equal(saidText(snoozed, 'marker'), 'set aside until its line changes');
    assert.equal(
      saidText({ ...snoozed, reason: 'Dana is on leave' }, 'ledger'),
      'set aside until its line changes: Dana is on leave',
    );
  });
});
