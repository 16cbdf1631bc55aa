import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  closed,
  ended,
  handedOn,
  reopened,
  typed,
  type BoxStory,
} from '../../../../src/core/review/boxStory.ts';
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

  it('goes on with none that differs, was posted or handed over, or is somebody else’s', () => {
    assert.equal(reopened('gitlab', kept.text, [kept]), undefined);
    assert.equal(reopened('github', 'One', [kept]), undefined);
    for (const fate of ['posted', 'handed-over'] as const)
      assert.equal(reopened('github', kept.text, [{ ...kept, fate }]), undefined);
    assert.equal(reopened('github', ' ', [{ ...kept, text: ' ' }]), undefined);
  });
});

describe('what is handed on from a box', () => {
  const begun: BoxStory = { given: '', about: { owner: 'github' }, draft: undefined };
  const id = (): string => 'new';

  it('is the draft that is kept already, and not one more', () => {
    const { story } = typed(begun, long, 0, id);
    const handed = handedOn(story, long, 1, () => 'another');
    assert.deepEqual(handed.story.draft?.id, 'new');
    assert.deepEqual(handed.write, []);
  });

  it('is kept also when nobody typed it into this box', () => {
    const handed = handedOn({ ...begun, given: long }, long, 1, id);
    assert.deepEqual(fates(handed.write), [[long, 'open']]);
  });

  const handed = (story: BoxStory): KeptDraft => {
    const { draft } = handedOn(story, long, 1, id).story;
    assert.ok(draft);
    return draft;
  };

  it('ends as it is told, and the box that is emptied or closed behind it changes nothing', () => {
    const { story } = typed(begun, long, 0, id);
    const posted = ended(story, handed(story), 'posted');
    assert.deepEqual(fates(posted.write), [[long, 'posted']]);
    const emptied = typed(posted.story, '', 2, id);
    assert.deepEqual([emptied.write, closed(emptied.story).write], [[], []]);
  });

  it('ends as it is told when the box was emptied before, or begun anew', () => {
    const { story } = typed(begun, long, 0, id);
    const emptied = typed(story, '', 2, id).story;
    assert.deepEqual(fates(ended(emptied, handed(story), 'posted').write), [[long, 'posted']]);
    const anew = typed(emptied, 'Next', 3, () => 'next').story;
    const posted = ended(anew, handed(story), 'posted');
    assert.deepEqual(fates(posted.write), [[long, 'posted']]);
    assert.equal(posted.story.draft?.text, 'Next');
  });

  it('goes on when somebody wrote on in the box meanwhile', () => {
    const { story } = typed(begun, long, 0, id);
    const on = typed(story, `${long} And more.`, 2, id).story;
    assert.deepEqual(ended(on, handed(story), 'posted'), { story: on, write: [] });
  });

  it('is open again when the text is given back', () => {
    const { story } = typed(begun, long, 0, id);
    const kept = ended(story, handed(story), 'closed');
    assert.deepEqual(fates(typed(kept.story, long, 2, id).write), [[long, 'open']]);
  });
});
