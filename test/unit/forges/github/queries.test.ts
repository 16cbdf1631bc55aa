import assert from 'node:assert/strict';
import { validate } from '@octokit/graphql-schema';
import { branchesDocument } from '../../../../src/forges/github/branchQueries.ts';
import {
  detailsDocument,
  listDocument,
  moreDocument,
  paceDocument,
  teamsDocument,
  withinDocument,
} from '../../../../src/forges/github/queries.ts';

const documents: Readonly<Record<string, string>> = {
  'the list of all searches': listDocument(),
  'the next page of two searches': listDocument(['mine', 'asked']),
  'details without teams': detailsDocument(false),
  'details with teams': detailsDocument(true),
  'more of one pull request without teams': moreDocument(false),
  'more of one pull request with teams': moreDocument(true),
  'the teams of the person': teamsDocument,
  'the pull requests of twenty branches': branchesDocument(20),
  'the pull requests of three branches, one of them known by its number': branchesDocument(3, [1]),
  'the open pull requests of five repositories': withinDocument(5),
  'the merged pull requests of a repository': paceDocument,
};

describe('Questions to GitHub', () => {
  for (const [name, document] of Object.entries(documents)) {
    it(`are right by GitHub’s official schema: ${name}`, () => {
      assert.deepEqual(
        validate(document).map(({ message }) => message),
        [],
      );
    });
  }

  it('would fail this check with a field that GitHub does not have', () => {
    assert.equal(validate(listDocument().replace('headRefOid', 'headRefSha')).length, 1);
  });
});
