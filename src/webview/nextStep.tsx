import type { JSX } from 'preact';
import { longestStepPart } from '../protocol/commitments.ts';
import type { ReflectTexts } from '../protocol/reflect.ts';
import { AnswerField } from './answerField.tsx';
import type { ReflectPage } from './reflectPage.ts';

interface NextStepProps {
  readonly page: ReflectPage;
  readonly texts: ReflectTexts;
  readonly onNext: () => void;
}

/** One commitment for tomorrow: a moment, and what I will do then. */
export function NextStep({ page, texts, onNext }: NextStepProps): JSX.Element {
  const { commitments } = page;
  const words = texts.commitments;
  const parts = commitments.step;
  const mark = commitments.stepMark(texts.saving);
  const isFull = [parts.ifPart, parts.thenPart].some(({ length }) => length >= longestStepPart);
  return (
    <section class="card" aria-labelledby="step-name">
      <h2 id="step-name">{words.step}</h2>
      <p class="practice" id="step-help">
        {words.stepHelp}
      </p>
      <label class="part" for="step-if">
        {words.ifPart}
      </label>
      <AnswerField
        id="step-if"
        text={parts.ifPart}
        describedBy="step-help step-mark"
        rows={1}
        longest={longestStepPart}
        isLine
        onText={(ifPart) => commitments.typeStep({ ...parts, ifPart })}
        onNext={() => document.getElementById('step-then')?.focus()}
        onLeave={() => page.showNewDayAtRest()}
      />
      <label class="part" for="step-then">
        {words.thenPart}
      </label>
      <AnswerField
        id="step-then"
        text={parts.thenPart}
        describedBy="step-mark"
        rows={1}
        longest={longestStepPart}
        isLine
        onText={(thenPart) => commitments.typeStep({ ...parts, thenPart })}
        onNext={onNext}
        onLeave={() => page.showNewDayAtRest()}
      />
      <div class="below">
        <p class={`mark ${mark.kind}`} id="step-mark">
          {mark.kind === 'none' ? '' : mark.sentence}
        </p>
        {mark.kind === 'not-saved' && (
          <button type="button" class="link" onClick={() => page.tryAgain()}>
            {texts.tryAgain}
          </button>
        )}
      </div>
      {isFull && <p class="note">{texts.tooLong}</p>}
    </section>
  );
}
