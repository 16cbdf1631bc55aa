import assert from 'node:assert/strict';
import { codeOwnersFrom, parseCodeOwners } from '../../../../src/core/waiting/codeOwners.ts';
import {
  ownerNames,
  withBlame,
  withCodeOwners,
  withKnownNames,
} from '../../../../src/core/waiting/markerOwners.ts';
import { waitStateOf, type Present } from '../../../../src/core/waiting/nudge.ts';
import type { Me } from '../../../../src/core/waiting/person.ts';
import type { MarkerSignal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const me: Me = { name: 'Sam Rivers', email: 'sam@example.org', handle: undefined };
const since = { kind: 'moment', at: Date.parse('2026-11-02T09:00:00Z') } as const;
const present: Present = { now: Date.parse('2026-11-24T15:00:00Z'), timeZone: 'UTC', week: defaultWeek };
const marker = (tag: string, ...owners: readonly string[]): MarkerSignal => ({
  kind: 'marker',
  root: 'file:///r',
  file: 'src/a.ts',
  line: 1,
  tag,
  owners,
  ownedBy: owners.length > 0 ? 'name' : 'nobody',
  text: 'x',
  since: { kind: 'unknown' },
});
const ben = { since, author: { name: 'Ben Okafor', email: 'ben@example.org' } };
const sam = { since, author: { name: 'S. Rivers', email: 'SAM@example.org' } };
const owners = codeOwnersFrom(parseCodeOwners('/src/ @acme/api\n'));

describe('Who owns a marker', () => {
  it('is who it names, before CODEOWNERS and before who wrote the line', () => {
    const found = withBlame(withCodeOwners(marker('WAITING', 'ana'), owners), ben, me);
    assert.deepEqual([found.owners, found.ownedBy, found.since], [['ana'], 'name', since]);
  });

  it('is else the code owner of its file', () => {
    const found = withBlame(withCodeOwners(marker('WAITING'), owners), ben, me);
    assert.deepEqual([found.owners, found.ownedBy], [['acme/api'], 'code-owners']);
    assert.deepEqual(waitOf(found, me).turn, { kind: 'shared', team: 'acme/api' });
  });

  it('is else who wrote the line, by name; me by my address, whatever the name', () => {
    const theirs = withBlame(withCodeOwners(marker('WAITING'), undefined), ben, me);
    assert.deepEqual(waitOf(theirs, me).turn, { kind: 'others', names: ['Ben Okafor'] });
    assert.equal(waitStateOf(waitOf(theirs, me), present), 'counted');
    assert.deepEqual(waitOf(withBlame(marker('BLOCKED'), sam, me), me).turn, { kind: 'me' });
  });

  it('is nobody while the line is not committed or git does not know', () => {
    const uncommitted = withBlame(
      marker('WAITING'),
      { since: { kind: 'uncommitted' }, author: undefined },
      me,
    );
    assert.deepEqual([uncommitted.ownedBy, uncommitted.since.kind], ['nobody', 'uncommitted']);
    assert.deepEqual(withBlame(marker('WAITING'), undefined, me), marker('WAITING'));
  });

  it('is shown for a note as well, which never counts unless it names somebody', () => {
    const note = withBlame(marker('TODO'), ben, me);
    assert.deepEqual(note.owners, ['Ben Okafor']);
    assert.equal(waitStateOf(waitOf(note, me), present), 'cannot-tell');
    const named = withBlame(marker('TODO', 'ben'), ben, me);
    assert.equal(waitStateOf(waitOf(named, me), present), 'counted');
  });

  it('goes by other names where the person set them', () => {
    const names = ownerNames({ '@Rio': 'me', infra: '@acme/infrastructure', broken: 3, empty: ' ' });
    const known = (owner: string): unknown =>
      waitOf(withKnownNames(marker('TODO', owner), names, me), me).turn;
    assert.deepEqual(known('rio'), { kind: 'me' });
    assert.deepEqual(known('INFRA'), { kind: 'shared', team: 'acme/infrastructure' });
    assert.deepEqual(known('broken'), { kind: 'others', names: ['broken'] });
  });
});
