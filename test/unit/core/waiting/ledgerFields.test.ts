import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWait, changeWait, parseLedger, printWait } from '../../../../src/core/waiting/ledger.ts';
import { withLedgerNotes } from '../../../../src/core/waiting/ledgerNotes.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import type { LedgerSignal, MarkerSignal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';

const first = (source: string): LedgerSignal => {
  const [item] = parseLedger(source);
  assert.ok(item, source);
  return item;
};

describe('An item of the ledger', () => {
  it('says what I did, the step I own next, and what it is about', () => {
    const line = printWait({
      owner: 'ana',
      text: 'the key',
      did: 'asked [twice] in \\ chat',
      next: 'If Friday, then I will call.',
      link: 'https://example.org/pull/7',
    });
    assert.equal(
      line,
      String.raw`- [ ] @ana: the key [wait](<https://example.org/pull/7>) [did:: asked \[twice\] in \\ chat] [next:: If Friday, then I will call.]`,
    );
    const { owner, text, did, next, link } = first(line);
    assert.deepEqual(
      { owner, text, did, next, link },
      {
        owner: 'ana',
        text: 'the key',
        did: 'asked [twice] in \\ chat',
        next: 'If Friday, then I will call.',
        link: 'https://example.org/pull/7',
      },
    );
  });

  it('is on me while it has a next step that I own, else on the person written there', () => {
    const me = { ...nobodyKnown, name: 'Sam Rivers' };
    assert.deepEqual(waitOf(first('- [ ] @ana: x'), me).turn, { kind: 'others', names: ['ana'] });
    assert.deepEqual(waitOf(first('- [ ] @ana: x [next:: call her]'), me).turn, { kind: 'me' });
    assert.deepEqual(waitOf(first('- [ ] @ana: x [next:: ]'), me).turn, { kind: 'others', names: ['ana'] });
  });

  it('gets only the bytes of a field changed, added or taken away', () => {
    const source = '\uFEFF# Mine\r\n- [ ] @ana: x [did:: wrote]  [since:: 2026-11-02]  \r\nrest';
    const item = first(source);
    assert.equal(
      changeWait(source, item, { did: 'called' }),
      '\uFEFF# Mine\r\n- [ ] @ana: x [did:: called]  [since:: 2026-11-02]  \r\nrest',
    );
    assert.equal(
      changeWait(source, item, { next: 'ask\nagain' }),
      '\uFEFF# Mine\r\n- [ ] @ana: x [did:: wrote]  [since:: 2026-11-02] [next:: ask again]  \r\nrest',
    );
    assert.equal(
      changeWait(source, item, { did: '' }),
      '\uFEFF# Mine\r\n- [ ] @ana: x  [since:: 2026-11-02]  \r\nrest',
    );
    assert.equal(changeWait('- [x] @ana: x', item, { did: 'y' }), '- [x] @ana: x');
    assert.equal(changeWait('', item, { did: 'y' }), '');
  });

  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\p{L}/u.test(text));
  const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

  it('reads back what was written into it, whatever the words are', () => {
    fc.assert(
      fc.property(words, words, words, (text, did, next) => {
        const item = first(addWait('', { owner: 'ana', text, did, next }));
        assert.equal(item.did, oneLine(did));
        assert.equal(item.next, oneLine(next));
        const plain = first(printWait({ owner: 'ana', text }));
        assert.equal(item.text, plain.text);
        assert.equal(plain.did, undefined);
      }),
      { numRuns: 500 },
    );
  });

  const lines = fc.constantFrom(
    '- [ ] @ana: x',
    '- [ ] @ana: x [did:: y]',
    '* [ ] ben: z [next:: w] tail',
    '- [ ] [since:: 2026-01-02] @c: d [did:: a] [did:: b]',
    '- [x] @ana: x',
    '```',
    '',
    'prose [did:: no task]',
  );
  const sources = fc.array(lines).chain((all) => fc.constantFrom('\n', '\r\n').map((end) => all.join(end)));

  it('keeps every other line byte for byte, and every other field', () => {
    fc.assert(
      fc.property(sources, words, (source, did) => {
        for (const item of parseLedger(source)) {
          const next = changeWait(source, item, { did });
          const changed = next.split('\n');
          for (const [index, line] of source.split('\n').entries())
            if (index !== item.line - 1) assert.equal(changed[index], line);
          const again = parseLedger(next).find(({ line }) => line === item.line);
          assert.ok(again);
          assert.equal(again.did, oneLine(did));
          assert.deepEqual(
            [again.owner, again.next, again.since, again.link],
            [item.owner, item.next, item.since, item.link],
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('Items of the ledger that are about another wait', () => {
  const me = nobodyKnown;
  const marker: MarkerSignal = {
    kind: 'marker',
    root: 'file:///home/sam/club',
    file: 'a.ts',
    line: 12,
    tag: 'BLOCKED',
    owners: ['ben'],
    ownedBy: 'name',
    text: 'the key',
    since: { kind: 'unknown' },
  };
  const note = (line: string): LedgerSignal => first(line);

  it('stand beside it as one row, also when its line has moved', () => {
    for (const number of [12, 40]) {
      const item = note(`- [ ] @ben: the key [wait](<file:///home/sam/club/a.ts#L${number}>) [next:: ask]`);
      const waits = withLedgerNotes([waitOf(marker, me), waitOf(item, me)]);
      assert.equal(waits.length, 1);
      assert.deepEqual(waits[0]?.turn, { kind: 'others', names: ['ben'] });
      assert.equal(waits[0]?.note?.next, 'ask');
    }
  });

  it('stay waits of their own when it is gone, or about something else', () => {
    const gone = note('- [ ] @ben: the key [wait](<file:///home/sam/club/b.ts#L12>)');
    const other = note('- [ ] @ben: another key [wait](<file:///home/sam/club/a.ts#L13>)');
    const waits = [marker, gone, other].map((signal) => waitOf(signal, me));
    assert.deepEqual(withLedgerNotes(waits), waits);
  });
});
