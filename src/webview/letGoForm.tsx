import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestReason, type CommitmentTexts } from '../protocol/commitments.ts';

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
    <div
      class="answering"
      role="group"
      aria-label={words.letGo}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={`${name}-reason`}>{words.reason}</label>
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          take();
        }}
      />
      {isMissing && (
        <p class="mark not-saved" id={`${name}-reason-problem`} role="alert">
          {words.reasonMissing}
        </p>
      )}
      <div class="actions">
        <button type="button" class="link" onClick={take}>
          {words.letGoNow}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
