import type { JSX } from 'preact';
import { longestAnswer, type ReflectCard, type ReflectTexts } from '../protocol/reflect.ts';
import { AnswerField } from './answerField.tsx';
import { LinkButton } from './linkButton.tsx';
import { PrincipleIcon } from './principleIcon.tsx';
import type { ReflectPage } from './reflectPage.ts';

interface PrincipleCardProps {
  readonly page: ReflectPage;
  readonly card: ReflectCard;
  readonly texts: ReflectTexts;
  /** No other card on the page has its principle, so that its name says which card it is. */
  readonly isAlone: boolean;
  readonly onNext: () => void;
}

/** One principle: what it means, today's prompt, the answer, and whether the answer is in the file. */
export function PrincipleCard({ page, card, texts, isAlone, onNext }: PrincipleCardProps): JSX.Element {
  const text = page.text(card);
  const mark = page.mark(card);
  const merged = page.mergedNote(card);
  const isFull = text.length >= longestAnswer;
  // Only what stands in the file: text that is not saved yet can always be made shorter.
  const isOnlyRead = isFull && card.answer.length > longestAnswer;
  const { id } = card;
  const asked = { principle: card.principle, prompt: card.prompt };
  return (
    <section class="card" aria-labelledby={isAlone ? `${id}-name` : `${id}-name ${id}-prompt`}>
      <h2 id={`${id}-name`}>
        <PrincipleIcon principle={card.principle} />
        {card.heading}
      </h2>
      <p class="practice" id={`${id}-practice`}>
        {card.practice}
      </p>
      <label class="prompt" id={`${id}-prompt`} for={`${id}-answer`}>
        {card.question}
      </label>
      {(card.why !== null || card.link !== null) && (
        <p class="why" id={`${id}-why`}>
          {card.why}{' '}
          {card.link !== null && <LinkButton page={page} link={card.link} describedBy={`${id}-prompt`} />}
        </p>
      )}
      <AnswerField
        id={`${id}-answer`}
        text={text}
        describedBy={`${id}-practice ${card.why === null ? '' : `${id}-why `}${id}-mark${isFull ? ` ${id}-full` : ''}`}
        isOnlyRead={isOnlyRead}
        onText={(typed) => page.type(card, typed)}
        onNext={onNext}
        onLeave={() => page.showNewDayAtRest()}
      />
      <div class="below">
        <p class={`mark ${mark.kind}`} id={`${id}-mark`}>
          {mark.kind === 'none' ? '' : mark.sentence}
        </p>
        {mark.kind === 'not-saved' && (
          <button type="button" class="link" onClick={() => page.tryAgain()}>
            {texts.tryAgain}
          </button>
        )}
        {text === '' && card.canPass && (
          <button
            type="button"
            class="link"
            aria-describedby={`${id}-prompt`}
            onClick={() => page.send({ type: 'anotherPrompt', ...asked })}
          >
            {texts.anotherPrompt}
          </button>
        )}
        {text === '' && card.canRefuse && (
          <button
            type="button"
            class="link"
            aria-describedby={`${id}-prompt`}
            onClick={() => page.send({ type: 'notForMe', ...asked })}
          >
            {texts.notForMe}
          </button>
        )}
      </div>
      {merged !== null && <p class="note">{merged}</p>}
      {isFull && (
        <p class="note">
          <span id={`${id}-full`}>{isOnlyRead ? texts.onlyRead : texts.tooLong}</span>{' '}
          <button
            type="button"
            class="link"
            onClick={() => page.send({ type: 'openEntry', ...(page.snapshot && { day: page.snapshot.day }) })}
          >
            {texts.commitments.openItsEntry}
          </button>
        </p>
      )}
    </section>
  );
}
