import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printCommitmentText } from '../../../../src/core/reflection/commitment.ts';
import { parseEntry, withCommitment, type Entry } from '../../../../src/core/reflection/entry.ts';
import { ifThenCommitment } from '../../../../src/core/reflection/ifThen.ts';
import { findNextStep, hasNextStep, withNextStep } from '../../../../src/core/reflection/nextStep.ts';
import { dayOf } from '../../../support/days.ts';
import { entryText, hostileLine } from '../../../support/entryTexts.ts';

const due = dayOf('2026-11-25');
const first = 'If it is ten, then I will ask Ada why.';
const second = 'If it is eleven, then I will ask Ben.';

/** Everything that is read from an entry besides the commitment at this place. */
function othersOf({ answers, notes, commitments }: Entry, at?: number): unknown {
  return {
    answers: answers.map(({ principle, prompt, text }) => [principle, prompt, text]),
    notes: notes.map(({ text }) => text),
    commitments: commitments.filter((_, index) => index !== at).map(({ range: _range, ...each }) => each),
  };
}

describe('the step for the next day', () => {
  it('is added as a task item with its due date, and found again in both parts', () => {
    const entry = withNextStep(parseEntry('# Mine\n'), { due, own: [], text: first });
    assert.equal(entry.source, `# Mine\n\n## Commitments\n\n- [ ] ${first} [due:: 2026-11-25]\n`);
    assert.deepEqual(findNextStep(entry, due), { ifPart: 'it is ten', thenPart: 'ask Ada why', text: first });
    assert.equal(hasNextStep(entry, due, first), true);
  });

  it('changes its words where it stands, with what else is in its line, and nothing else', () => {
    const source = `## Commitments\r\n\r\n- [ ] ${first} #team [due:: 2026-11-25] ^a1\r\n- [ ] ${first}\r\n\r\nEnd`;
    const text = `${first} #team  ^a1`;
    const entry = parseEntry(source);
    assert.equal(findNextStep(entry, due), undefined, 'its text is in two pieces');
    const plain = parseEntry(source.replace(' ^a1', ''));
    assert.equal(
      withNextStep(plain, { due, own: [`${first} #team`], text: second }).source,
      source.replace(' ^a1', '').replace(`${first} #team`, second),
    );
    assert.ok(withNextStep(entry, { due, own: [text], text: second }).source.includes(first));
  });

  it('is added anew, and what stands is kept, when somebody else reworded it meanwhile', () => {
    const source = `## Commitments\n\n- [ ] If it rains, then I will read. [due:: 2026-11-25]\n`;
    const entry = withNextStep(parseEntry(source), { due, own: [first], text: second });
    assert.equal(entry.source, `${source}- [ ] ${second} [due:: 2026-11-25]\n`);
    assert.equal(findNextStep(entry, due)?.text, second);
  });

  it('finds what was sent before and is in the file by now', () => {
    const entry = withNextStep(parseEntry(''), { due, own: [], text: first });
    const after = withNextStep(entry, { due, own: [second, first], text: second });
    assert.deepEqual(
      after.commitments.map(({ text }) => text),
      [second],
    );
  });

  it('goes when both parts are emptied, unless somebody added something to it', () => {
    const before = '## Commitments\n\n- [ ] Ask Ada\n';
    const entry = withNextStep(parseEntry(before), { due, own: [], text: first });
    const empty = { due, own: [first], text: undefined };
    assert.equal(withNextStep(entry, empty).source, before);
    const noted = parseEntry(`${entry.source}  with my notes\n`);
    assert.equal(withNextStep(noted, empty), noted);
    const linked = parseEntry(entry.source.replace('[due', '[wait](<x>) [due'));
    assert.equal(withNextStep(linked, empty), linked);
    assert.equal(withNextStep(parseEntry(before), empty).source, before);
  });

  it('is not taken for one that is kept, has another date or is no if–then', () => {
    const tasks = [
      `[x] ${first} [due:: 2026-11-25]`,
      `[ ] ${first} [due:: 2026-11-26]`,
      'Ask [due:: 2026-11-25]',
    ];
    const entry = parseEntry(`## Commitments\n\n${tasks.map((task) => `- ${task}\n`).join('')}`);
    assert.equal(findNextStep(entry, due), undefined);
    assert.equal(hasNextStep(entry, due, first), false);
  });

  it('goes when it was emptied, also above a heading that is set in, and stays when something hangs on it', () => {
    const emptied = (behind: string): string => {
      const written = `## Commitments\n\n- [ ] ${first} [due:: ${due}]\n`;
      return withNextStep(parseEntry(written + behind), { due, own: [first], text: undefined }).source;
    };
    assert.equal(emptied('   ## My own\n'), '## Commitments\n\n   ## My own\n');
    assert.match(emptied('   - because\n'), /then I will/);
  });

  it('reads again as it was written and changes no other byte, whether it is added, reworded or emptied, in whatever entry', () => {
    const part = fc.oneof(
      hostileLine,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constant('[due:: x]'),
    );
    fc.assert(
      fc.property(entryText, part, part, part, (source, a, b, c) => {
        const one = ifThenCommitment(a, b);
        const other = ifThenCommitment(a, c);
        const entry = parseEntry(source);
        if (one === undefined || other === undefined || hasNextStep(entry, due, one)) return;
        const written = withNextStep(entry, { due, own: [], text: one });
        assert.equal(written.source, withCommitment(entry, { text: one, due }).source);
        const edited = withNextStep(written, { due, own: [one], text: other });
        assert.equal(hasNextStep(edited, due, other), true);
        const at = written.commitments.findLastIndex((each) => each.text === one && each.due === due);
        const standing = written.commitments[at]?.range;
        const reworded = edited.commitments[at];
        assert.ok(standing && reworded?.text === other);
        const before = written.source.slice(0, standing.start);
        const behind = written.source.slice(standing.end);
        assert.equal(edited.source, `${before}- [ ] ${printCommitmentText(other)} [due:: ${due}]${behind}`);
        assert.deepEqual(othersOf(edited, at), othersOf(written, at));

        const gone = withNextStep(edited, { due, own: [other], text: undefined });
        assert.equal(gone.source, before + behind.replace(/^(?:\r\n|\r|\n)/, ''));
        assert.deepEqual(othersOf(gone), othersOf(written, at));
      }),
      { numRuns: 1500 },
    );
  });
});
