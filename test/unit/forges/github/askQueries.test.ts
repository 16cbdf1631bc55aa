import assert from 'node:assert/strict';
import { validate } from '@octokit/graphql-schema';
import {
  askTargetDocument,
  commentDocument,
  personDocument,
  requestDocument,
} from '../../../../src/forges/github/askQueries.ts';

const documents = {
  'who can be asked': askTargetDocument,
  'a person by login': personDocument,
  'to ask for a review': requestDocument,
  'to comment': commentDocument,
};

describe('Questions and deeds of asking somebody on GitHub', () => {
  for (const [name, document] of Object.entries(documents)) {
    it(`are right by GitHub’s official schema: ${name}`, () => {
      assert.deepEqual(
        validate(document).map(({ message }) => message),
        [],
      );
    });
  }

  it('would fail this check with a field that GitHub does not have', () => {
    assert.equal(validate(requestDocument.replace('reviewRequests', 'reviewers')).length, 1);
  });
});
