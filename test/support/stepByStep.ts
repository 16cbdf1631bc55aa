/**
 * For a suite whose tests are steps that build on each other: behind the first one that failed none is tried, and the run
 * says so. Not mocha's own `bail`: behind any failure in a run it leaves out every suite that asks for it, without a word.
 */
export function stepByStep(): void {
  let failed: string | undefined;
  before('the steps begin anew', () => {
    failed = undefined;
  });
  beforeEach('the step before', () => {
    if (failed !== undefined) throw new Error(`Not tried, since “${failed}” failed.`);
  });
  afterEach('this step', function () {
    if (this.currentTest?.state === 'failed') failed = this.currentTest.title;
  });
}
