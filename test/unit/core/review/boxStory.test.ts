import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { closed, reopened, typed, type BoxStory } from '../../../../src/core/review/boxStory.ts';
import type { KeptDraft } from '../../../../src/core/review/keptDraft.ts';

/** Tells a story from the texts a box held one after the other; answers what the vault holds in the end. */
function tell(texts: readonly string[], given = '', close = false): readonly KeptDraft[] {
  let story: BoxStory = { given, about: { owner: 'github' }, draft: undefined };
  const vault = new Map<string, KeptDraft>();
  let count = 0;
  const take = (step: ReturnType<typeof typed>): void => {
    story = step.story;
    for (const draft of step.write) vault.set(draft.id, draft);
  };
  for (const [at, text] of texts.entries()) take(typed(story, text, at, () => `d${count++}`));
  if (close) take(closed(story));
  return [...vault.values()];
}

const long = 'This would break for an empty basket, because total is read first.';
const fates = (kept: readonly KeptDraft[]): unknown => kept.map(({ text, fate }) => [text, fate]);

describe('what is typed into a box', () => {
  it('is one draft that follows it, from the first letter', () => {
    assert.deepEqual(fates(tell(['W', 'Wh', 'Why', 'Why?'])), [['Why?', 'open']]);
    assert.equal(tell(['W', 'Wh', 'Why'])[0]?.changedAt, 2);
  });

  it('is no draft while blank, or as it was given', () => {
    assert.deepEqual(tell(['', ' ', '\n'], '', true), []);
    assert.deepEqual(tell(['> quoted\r\n'], '> quoted\n', true), []);
  });

  it('stays when the box is closed or emptied at once, each said', () => {
    assert.deepEqual(fates(tell([long], '', true)), [[long, 'closed']]);
    assert.deepEqual(fates(tell([long, ''], '', true)), [[long, 'emptied']]);
  });

  it('goes on when the text is put back, and begins anew for another one', () => {
    assert.deepEqual(fates(tell([long, '', long])), [[long, 'open']]);
    assert.deepEqual(fates(tell([long, '', 'N'])), [
      [long, 'emptied'],
      ['N', 'open'],
    ]);
  });

  it('is kept as it was when one edit takes most of it', () => {
    assert.deepEqual(fates(tell([long, 'Hm'])), [
      [long, 'replaced'],
      ['Hm', 'open'],
    ]);
    assert.deepEqual(fates(tell(['short one', 's'])), [['s', 'open']]);
  });

  it('is never lost: every text of 40 characters or more that one edit took and nobody put back is kept', () => {
    const edits = fc.array(fc.constantFrom(long, `${long} And more.`, '', 'x', 'Hm'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(edits, fc.boolean(), (texts, close) => {
        const kept = tell(texts, '', close).map(({ text }) => text);
        for (const [at, text] of texts.entries()) {
          const next = texts[at + 1];
          const isPutBack = texts.slice(at + 1).includes(text);
          if (text.length >= 40 && !isPutBack && (next === undefined || next.length * 2 < text.length))
            assert.ok(kept.includes(text), JSON.stringify([texts, kept]));
        }
      }),
    );
  });
});

describe('a box that opens with a text', () => {
  const kept: KeptDraft = {
    id: 'a',
    text: 'One\r\ntwo',
    owner: 'github',
    fate: 'closed',
    startedAt: 1,
    changedAt: 5,
  };

  it('goes on with the draft of the same owner and text, the latest', () => {
    const later = { ...kept, id: 'b', changedAt: 9 };
    assert.equal(reopened('github', 'One\ntwo', [kept, later])?.id, 'b');
  });

  it('goes on with none that differs, was posted, or is somebody else’s', () => {
    assert.equal(reopened('gitlab', kept.text, [kept]), undefined);
    assert.equal(reopened('github', 'One', [kept]), undefined);
    assert.equal(reopened('github', kept.text, [{ ...kept, fate: 'posted' }]), undefined);
    assert.equal(reopened('github', ' ', [{ ...kept, text: ' ' }]), undefined);
  });
});
