import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { errorTrace } from '../../../src/core/errorTrace.ts';

/** What an engine says of something it stumbles over. */
function stumble(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  }
  throw new Error('it did not stumble');
}

describe('what is written down of an unexpected error', () => {
  it('is its name, its code and where it was', () => {
    const error = Object.assign(new TypeError('x'), { code: 'ENOENT' });
    assert.match(errorTrace(error), /^TypeError \(ENOENT\)\n\s+at .*errorTrace\.test\.ts:\d+:\d+/);
  });

  it('is never what somebody wrote, though the engine quotes it', () => {
    const words = 'my secret words';
    const errors = [
      stumble(() => JSON.parse(words)),
      stumble(() => 'length' in (words as unknown as object)),
      new Error(`Cannot send: ${words}`),
      new Error(`${words}\n    at ${words} (file.js:1:2)`),
      Object.assign(new Error('x'), { name: words, code: words }),
      words,
    ];
    for (const error of errors) assert.ok(!errorTrace(error).includes('secret'), errorTrace(error));
  });

  it('is never what somebody wrote, whatever they wrote', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (noise) => {
        const words = `<${noise} secret ${noise}>`;
        assert.ok(!errorTrace(new Error(`Cannot send: ${words}`)).includes('secret'));
      }),
      { numRuns: 30 },
    );
  });

  it('goes on with the frames of engines that write no message before them', () => {
    const error = new Error('x');
    error.stack = 'post@https://x/dist/extension.js:1:20\n@https://x/y.js:2:3\n';
    assert.equal(errorTrace(error), `Error\n${error.stack.trimEnd()}`);
  });
});
