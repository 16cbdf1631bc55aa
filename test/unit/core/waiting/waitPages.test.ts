import assert from 'node:assert/strict';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import type { LedgerSignal, MarkerSignal, Signal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { pagesOf } from '../../../../src/core/waiting/waitPages.ts';

const since = { kind: 'unknown' } as const;
const marker: MarkerSignal = {
  kind: 'marker',
  root: 'file:///r',
  file: 'a.ts',
  line: 1,
  tag: 'TODO',
  owners: ['ana'],
  ownedBy: 'name',
  text: 'after #1',
  since,
};
const ledger: LedgerSignal = { kind: 'ledger', line: 1, source: '', owner: 'ana', text: 'x', since };
const urls = (signal: Signal): readonly string[] =>
  pagesOf(waitOf(signal, nobodyKnown)).map(({ url }) => url);

describe('The pages of a wait', () => {
  it('are web addresses and nothing else, whatever a file says', () => {
    const page = 'https://github.com/acme/api/issues/1';
    const links = [
      page,
      'command:x',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a@b/c',
      'https://a/<b>',
    ];
    assert.deepEqual(urls({ ...marker, issues: links.map((url) => ({ label: url, url })) }), [page]);
    assert.deepEqual(
      links.flatMap((link) => urls({ ...ledger, link })),
      [page],
    );
  });

  it('make a move of opening them, where there are any', () => {
    const moves = (signal: Signal): readonly string[] => movesFor(waitOf(signal, nobodyKnown));
    const issues = [{ label: '#1', url: 'https://github.com/acme/api/issues/1' }];
    assert.ok(moves({ ...marker, issues }).includes('open-page'));
    assert.ok(!moves(marker).includes('open-page'));
  });
});
