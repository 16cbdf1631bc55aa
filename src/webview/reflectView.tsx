import type { JSX } from 'preact';
import type { ReflectCard, ReflectSnapshot } from '../protocol/reflect.ts';
import { DueCommitments } from './dueCommitments.tsx';
import { JournalPlace } from './journalPlace.tsx';
import { NextStep } from './nextStep.tsx';
import { Notice } from './notice.tsx';
import { PrincipleCard } from './principleCard.tsx';
import type { ReflectPage } from './reflectPage.ts';
import { SetChoice } from './setChoice.tsx';

interface ReflectViewProps {
  readonly page: ReflectPage;
  readonly snapshot: ReflectSnapshot;
}

/** The whole page: what is due, today's cards, one step for tomorrow, and where the journal is. */
export function ReflectView({ page, snapshot }: ReflectViewProps): JSX.Element {
  const { texts, problem, refused, emptied } = snapshot;
  const { cards } = page;
  const focusAfter = (index: number): void => {
    const next = cards[index + 1];
    document.getElementById(next ? `${next.id}-answer` : 'step-if')?.focus();
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
      {problem !== null && <Notice kind="problem" page={page} notice={problem} />}
      <DueCommitments page={page} snapshot={snapshot} />
      <SetChoice page={page} snapshot={snapshot} />
      {refused !== null && (
        <p class="note">
          {refused}{' '}
          <button type="button" class="link" onClick={() => page.send({ type: 'takeBack' })}>
            {texts.takeBack}
          </button>
        </p>
      )}
      {emptied !== null && (
        <p class="note">
          {emptied}{' '}
          <button type="button" class="link" onClick={() => page.send({ type: 'takeAllBack' })}>
            {texts.takeAllBack}
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
      <NextStep
        key={`${snapshot.day} step`}
        page={page}
        texts={texts}
        onNext={() => document.getElementById('open-entry')?.focus()}
      />
      <JournalPlace page={page} snapshot={snapshot} />
    </>
  );
}
