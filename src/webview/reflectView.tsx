import type { JSX } from 'preact';
import type { ReflectCard, ReflectSnapshot } from '../protocol/reflect.ts';
import { PrincipleCard } from './principleCard.tsx';
import type { ReflectPage } from './reflectPage.ts';
import { SetChoice } from './setChoice.tsx';

interface ReflectViewProps {
  readonly page: ReflectPage;
  readonly snapshot: ReflectSnapshot;
}

/** The whole page below its title: today's four cards and where the journal is. */
export function ReflectView({ page, snapshot }: ReflectViewProps): JSX.Element {
  const { texts, place, problem, refused } = snapshot;
  const { cards } = page;
  const focusAfter = (index: number): void => {
    const next = cards[index + 1];
    document.getElementById(next ? `${next.id}-answer` : 'open-entry')?.focus();
  };
  const isAlone = ({ principle }: ReflectCard): boolean =>
    cards.filter((card) => card.principle === principle).length === 1;
  return (
    <>
      <h1>{snapshot.title}</h1>
      {page.newDayWaits && (
        <p class="note">
          {texts.newDay}{' '}
          <button type="button" class="link" onClick={() => page.showNewDay()}>
            {texts.showNewDay}
          </button>
        </p>
      )}
      {snapshot.welcome !== null && <p class="welcome">{snapshot.welcome}</p>}
      {problem !== null && <p class="problem">{problem}</p>}
      <SetChoice page={page} snapshot={snapshot} />
      {refused !== null && (
        <p class="note">
          {refused}{' '}
          <button type="button" class="link" onClick={() => page.send({ type: 'takeBack' })}>
            {texts.takeBack}
          </button>
        </p>
      )}
      {cards.map((card, index) => (
        <PrincipleCard
          key={`${snapshot.day} ${snapshot.set.id} ${card.id}`}
          page={page}
          card={card}
          texts={texts}
          isAlone={isAlone(card)}
          onNext={() => focusAfter(index)}
        />
      ))}
      <section class="place" aria-label={texts.placeName}>
        <p>
          <span class="location">{place.location}</span>
          <br />
          {place.promise}
        </p>
        {place.notice !== null && (
          <div class="note">
            {place.notice.sentence}
            <div class="actions">
              {place.notice.actions.map(({ action, label }) => (
                <button key={action} type="button" class="link" onClick={() => page.actOnNotice(action)}>
                  {label}
                </button>
              ))}
            </div>
          </div>
        )}
        <div class="actions">
          <button type="button" class="link" id="open-entry" onClick={() => page.send({ type: 'openEntry' })}>
            {texts.openEntry}
          </button>
          <button type="button" class="link" onClick={() => page.send({ type: 'revealFolder' })}>
            {texts.revealFolder}
          </button>
        </div>
      </section>
    </>
  );
}
