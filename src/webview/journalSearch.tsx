import type { JSX } from 'preact';
import {
  longestQuery,
  type FoundDay,
  type FoundMessage,
  type LookingBackTexts,
} from '../protocol/lookingBack.ts';
import type { LookingBackPage } from './lookingBackPage.ts';

interface JournalSearchProps {
  readonly page: LookingBackPage;
  readonly texts: LookingBackTexts;
  readonly found: FoundMessage | undefined;
}

/** Search as you type; each hit opens its entry there. */
export function JournalSearch({ page, texts, found }: JournalSearchProps): JSX.Element {
  const isSearching = page.query.trim() !== '';
  return (
    <search class="search">
      <input
        id="query"
        type="search"
        value={page.query}
        maxLength={longestQuery}
        placeholder={texts.search}
        aria-label={texts.search}
        aria-describedby="query-hint"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => page.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || page.query === '') return;
          event.stopPropagation();
          page.type('');
        }}
      />
      <p id="query-hint" class="quiet">
        {isSearching ? (found?.sentence ?? texts.searching) : texts.searchHint}
      </p>
      {isSearching && found !== undefined && found.hits.length > 0 && (
        <ul class="list">
          {found.hits.map((hit) => (
            <li key={hit.day}>
              <button type="button" class="row" onClick={() => page.openDay(hit.day, hit.at)}>
                <span class="row-title">{hit.date}</span>
                <span class="row-kind">{hit.kind}</span>
                <span class="row-text">
                  <Marked {...hit} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** The excerpt with what was found marked: elements around pieces of text, never markup from text. */
function Marked({ excerpt, marks }: Pick<FoundDay, 'excerpt' | 'marks'>): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(excerpt.slice(at, start), <mark key={start}>{excerpt.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(excerpt.slice(at));
  return <>{parts}</>;
}
