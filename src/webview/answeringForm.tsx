import type { ComponentChildren, JSX } from 'preact';
import type { CommitmentTexts } from '../protocol/commitments.ts';

interface AnsweringFormProps {
  /** What is being answered, for a screen reader. */
  readonly label: string;
  /** Id of the one field inside; its problem, when there is one, has this with `-problem` behind. */
  readonly fieldId: string;
  readonly fieldLabel: string;
  /** Why the answer cannot be taken; undefined while nothing is wrong. */
  readonly problem: string | undefined;
  readonly takeLabel: string;
  readonly words: Pick<CommitmentTexts, 'cancel'>;
  readonly onTake: () => void;
  readonly onCancel: () => void;
  /** The field. */
  readonly children: ComponentChildren;
}

/** One field that answers what became of a commitment: Enter in it takes the answer, Escape leaves. */
export function AnsweringForm(props: AnsweringFormProps): JSX.Element {
  const { label, fieldId, fieldLabel, problem, takeLabel, words, onTake, onCancel, children } = props;
  return (
    <div
      class="answering"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        const isEnter =
          event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement;
        if (event.key !== 'Escape' && !isEnter) return;
        event.preventDefault();
        event.stopPropagation();
        if (isEnter) onTake();
        else onCancel();
      }}
    >
      <label for={fieldId}>{fieldLabel}</label>
      {children}
      {problem !== undefined && (
        <p class="mark not-saved" id={`${fieldId}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="button" class="link" onClick={onTake}>
          {takeLabel}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
