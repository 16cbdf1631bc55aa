import type { JSX } from 'preact';
import { longestAnswer, type ReflectCard, type ReflectTexts } from '../protocol/reflect.ts';
import { AnswerField } from './answerField.tsx';
import { PrincipleIcon } from './principleIcon.tsx';
import type { ReflectPage } from './reflectPage.ts';

interface PrincipleCardProps {
  readonly page: ReflectPage;
  readonly card: ReflectCard;
  readonly texts: ReflectTexts;
  readonly onNext: () => void;
}

/** One principle: what it means, today's prompt, the answer, and whether the answer is in the file. */
export function PrincipleCard({ page, card, texts, onNext }: PrincipleCardProps): JSX.Element {
  const text = page.text(card);
  const mark = page.mark(card);
  const id = card.principle;
  return (
    <section class="card" aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        <PrincipleIcon principle={card.principle} />
        {card.heading}
      </h2>
      <p class="practice" id={`${id}-practice`}>
        {card.practice}
      </p>
      <label class="prompt" for={`${id}-answer`}>
        {page.prompt(card)}
      </label>
      <AnswerField
        id={`${id}-answer`}
        text={text}
        describedBy={`${id}-practice ${id}-mark`}
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
        {text === '' && (
          <button
            type="button"
            class="link"
            aria-describedby={`${id}-name`}
            onClick={() => page.anotherPrompt(card)}
          >
            {texts.anotherPrompt}
          </button>
        )}
      </div>
      {page.isMerged(card) && <p class="note">{texts.merged}</p>}
      {text.length >= longestAnswer && <p class="note">{texts.tooLong}</p>}
    </section>
  );
}
