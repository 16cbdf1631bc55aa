import assert from 'node:assert/strict';
import { validate } from '@octokit/graphql-schema';
import {
  addThreadDocument,
  beginDocument,
  branchDocument,
  conversationRestDocument,
  replyDocument,
  submitDocument,
  targetDocument,
  threadRestDocument,
} from '../../../../src/forges/github/reviewQueries.ts';

const documents = {
  'the pull request and its talk': targetDocument,
  'the rest of a thread': threadRestDocument,
  'the rest of the conversation': conversationRestDocument,
  'the pull requests of a branch': branchDocument,
  'to begin a review': beginDocument,
  'to add to it': addThreadDocument,
  'to reply': replyDocument,
  'to send it': submitDocument,
};

describe('Questions and deeds of a review on GitHub', () => {
  for (const [name, document] of Object.entries(documents)) {
    it(`are right by GitHub’s official schema: ${name}`, () => {
      assert.deepEqual(
        validate(document).map(({ message }) => message),
        [],
      );
    });
  }

  it('would fail this check with a field that GitHub does not have', () => {
    assert.equal(validate(targetDocument.replace('diffSide', 'side')).length, 1);
  });
});
