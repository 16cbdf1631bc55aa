import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ifThenCommitment, readIfThen } from '../../../../src/core/reflection/ifThen.ts';

describe('an if–then commitment', () => {
  it('is one sentence out of a moment and a step', () => {
    assert.equal(
      ifThenCommitment(' it is ten,\nand nothing has moved. ', 'ask Ada why.'),
      'If it is ten, and nothing has moved, then I will ask Ada why.',
    );
    assert.equal(ifThenCommitment(' . ', 'ask'), undefined);
    assert.equal(ifThenCommitment('x', ''), undefined);
  });

  it('is read back in the form it was made in', () => {
    const part = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\s.,;]+/g, ' ').trim());
    const form = fc.constantFrom('If {0}, then I will {1}.', 'Wenn {0}, dann werde ich {1}.', '{0} → {1}');
    fc.assert(
      fc.property(part, part, form, (ifPart, thenPart, shape) => {
        const text = ifThenCommitment(ifPart, thenPart, shape);
        if (ifPart === '' || thenPart === '') assert.equal(text, undefined);
        else if (text?.toLowerCase().length === text?.length && !ifPart.includes('→'))
          assert.deepEqual(readIfThen(text ?? '', shape), { ifPart, thenPart });
      }),
    );
  });

  it('is recognised as people write it, and nothing else is', () => {
    assert.deepEqual(readIfThen('if it rains, Then I will read'), { ifPart: 'it rains', thenPart: 'read' });
    assert.equal(readIfThen('Ask Ada'), undefined);
    assert.equal(readIfThen('If , then I will .'), undefined);
  });
});
