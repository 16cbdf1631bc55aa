import type { JSX } from 'preact';
import type { ReflectSnapshot } from '../protocol/reflect.ts';
import { Notice } from './notice.tsx';
import type { ReflectPage } from './reflectPage.ts';

interface JournalPlaceProps {
  readonly page: ReflectPage;
  readonly snapshot: ReflectSnapshot;
}

/** Where the journal is, what is to be known about that place, and the ways to it. */
export function JournalPlace({ page, snapshot: { place, texts } }: JournalPlaceProps): JSX.Element {
  return (
    <section class="place" aria-label={texts.placeName}>
      <p>
        <span class="location">{place.location}</span>
        <br />
        {place.promise}
      </p>
      {place.notice !== null && <Notice kind="note" page={page} notice={place.notice} />}
      <div class="actions">
        <button type="button" class="link" id="open-entry" onClick={() => page.send({ type: 'openEntry' })}>
          {texts.openEntry}
        </button>
        <button type="button" class="link" onClick={() => page.send({ type: 'revealFolder' })}>
          {texts.revealFolder}
        </button>
      </div>
    </section>
  );
}
