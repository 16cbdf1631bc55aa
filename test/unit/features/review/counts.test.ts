import assert from 'node:assert/strict';
import type { AllSides } from '../../../../src/core/review/perspectives.ts';
import { placeNotes } from '../../../../src/features/review/postPlace.ts';
import { sentAlong } from '../../../../src/features/review/postWays.ts';
import { sidesText } from '../../../../src/features/review/sidesText.ts';
import { previewText } from '../../../../src/host/previewText.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

describe('A count of one', () => {
  it('is told in the singular of the lines that a draft moved by', () => {
    const place = { path: 'src/a.ts', side: 'right', line: 3 } as const;
    const notes = (moved: number): string =>
      placeNotes({ placement: { kind: 'lines', place, moved }, isHeadKnown: true }).join();
    assert.match(notes(-1), /they are 1 line from/);
    assert.match(notes(2), /they are 2 lines from/);
  });

  it('is told in the singular of comments that are sent along beyond those listed', () => {
    const more = (count: number): string | undefined => {
      const comments = Array.from({ length: count }, (_, index) => ({
        id: String(index),
        author: undefined,
        body: 'Why?',
        at: 1,
        url: '',
        isPending: true,
      }));
      const open = { isResolved: false, mayReply: true, side: 'right' as const, line: 1 };
      const threads = [{ ...open, id: 't', path: 'a.ts', comments }];
      return sentAlong({ ...reviewTarget, threads }).at(-1);
    };
    assert.equal(more(51), 'And 1 more comment.');
    assert.equal(more(52), 'And 2 more comments.');
  });

  it('is told in the singular of comments that were not read', () => {
    const sides = (unread: number): AllSides => ({
      perspectives: [],
      questions: [],
      missing: [],
      unnamed: [],
      isStuck: false,
      turns: 0,
      unread,
    });
    const about = { place: 'a.ts', target: undefined, isThread: true };
    assert.match(sidesText(sides(1), about), /1 older comment was not read: there are too many\. Whoever/);
    assert.match(sidesText(sides(2), about), /2 older comments were not read: they are too many\. Whoever/);
  });

  it('is told in the singular of the characters of a text', () => {
    const target = { to: '', as: '', account: '', notes: [] };
    const preview = { kind: 'text', body: '?', target, findings: [] } as const;
    const post = (): never => assert.fail('nobody said yes');
    assert.match(previewText({ ...preview, post }, { kind: 'asking' }), /Length: +1 character$/m);
    assert.match(
      previewText({ ...preview, body: 'because …', post }, { kind: 'asking' }),
      /A placeholder is still in the text/,
    );
  });
});
