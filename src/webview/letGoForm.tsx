import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestReason, type CommitmentTexts } from '../protocol/commitments.ts';
import { AnsweringForm } from './answeringForm.tsx';

interface LetGoFormProps {
  readonly name: string;
  readonly words: CommitmentTexts;
  /** What was typed so far; it survives the page. */
  readonly reason: string;
  readonly onType: (reason: string) => void;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why is it let go? Enter takes the reason, Escape leaves. */
export function LetGoForm({ name, words, reason, onType, onReason, onCancel }: LetGoFormProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => {
    // One that is there again after a reload takes the cursor from nobody.
    if (document.activeElement?.id === `${name}-let-go`) field.current?.focus();
  }, []);
  const take = (): void => {
    if (reason.trim() !== '') return onReason(reason.trim());
    setMissing(true);
    field.current?.focus();
  };
  return (
    <AnsweringForm
      label={words.letGo}
      fieldId={`${name}-reason`}
      fieldLabel={words.reason}
      problem={isMissing ? words.reasonMissing : undefined}
      takeLabel={words.letGoNow}
      words={words}
      onTake={take}
      onCancel={onCancel}
    >
      <input
        ref={field}
        id={`${name}-reason`}
        type="text"
        autocomplete="off"
        maxLength={longestReason}
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${name}-reason-problem` : undefined}
        onInput={(event) => {
          setMissing(false);
          onType(event.currentTarget.value);
        }}
      />
    </AnsweringForm>
  );
}
