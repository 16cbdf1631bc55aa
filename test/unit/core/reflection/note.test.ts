import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseCommitmentText } from '../../../../src/core/reflection/commitment.ts';
import { parseEntry, printEntry, withNote } from '../../../../src/core/reflection/entry.ts';
import { entryText, hostileLine } from '../../../support/entryTexts.ts';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) };

function noted(file: string, text = 'said'): string {
  return printEntry(withNote(parseEntry(file), { time: '14:03', text }));
}

describe('a note', () => {
  it('is found under Notes in whatever entry, and not one character that was there goes', () => {
    fc.assert(
      fc.property(entryText, hostileLine, (source, text) => {
        const entry = parseEntry(source);
        const after = printEntry(withNote(entry, { time: '09:05', text }));
        const said = normaliseCommitmentText(text);
        if (said === '') {
          assert.equal(after, source);
          return;
        }
        const again = parseEntry(after);
        assert.ok(again.notes[0]?.text.split('\n').includes(`- 09:05 ${said}`));
        const shortest = Math.min(after.length, source.length);
        let start = 0;
        while (start < shortest && after[start] === source[start]) start++;
        assert.ok(source.slice(start).length <= after.length && after.endsWith(source.slice(start)));
        assert.deepEqual(
          again.answers.map((each) => each.text),
          entry.answers.map((each) => each.text),
        );
        assert.deepEqual(
          again.commitments.map((each) => each.text),
          entry.commitments.map((each) => each.text),
        );
      }),
      runs,
    );
  });

  it('goes behind the notes of the day, before sub-headings and commitments', () => {
    assert.equal(noted('# Day\n'), '# Day\n\n## Notes\n\n- 14:03 said\n');
    assert.equal(noted('## Notes\n\n- 09:00 first\n'), '## Notes\n\n- 09:00 first\n- 14:03 said\n');
    assert.equal(noted('## Notes\r\n\r\nfree text'), '## Notes\r\n\r\nfree text\r\n\r\n- 14:03 said');
    assert.equal(
      noted('## Notes\n\n### Own\n\nx\n\n## Commitments\n'),
      '## Notes\n\n- 14:03 said\n\n### Own\n\nx\n\n## Commitments\n',
    );
    assert.equal(noted('## Commitments\n'), '## Notes\n\n- 14:03 said\n\n## Commitments\n');
  });

  it('is one line, and nothing when it says nothing', () => {
    assert.equal(noted('', ' two\r\nlines '), '## Notes\n\n- 14:03 two lines\n');
    assert.equal(noted('x', ' \n'), 'x');
  });
});
