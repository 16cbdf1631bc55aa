import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommitmentTexts } from '../protocol/commitments.ts';
import { AnsweringForm } from './answeringForm.tsx';

interface MoveFormProps {
  readonly name: string;
  readonly words: CommitmentTexts;
  /** The first day that can be chosen, and the one that is proposed. */
  readonly tomorrow: string;
  readonly onDate: (day: string) => void;
  readonly onCancel: () => void;
}

/** To which day? The platform's own field for a date; Enter takes it, Escape leaves. */
export function MoveForm({ name, words, tomorrow, onDate, onCancel }: MoveFormProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => field.current?.focus(), []);
  const take = (): void => {
    const { value = '' } = field.current ?? {};
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && value >= tomorrow) return onDate(value);
    setMissing(true);
    field.current?.focus();
  };
  return (
    <AnsweringForm
      label={words.move}
      fieldId={`${name}-date`}
      fieldLabel={words.newDate}
      problem={isMissing ? words.dateMissing : undefined}
      takeLabel={words.moveNow}
      words={words}
      onTake={take}
      onCancel={onCancel}
    >
      <input
        ref={field}
        id={`${name}-date`}
        type="date"
        min={tomorrow}
        defaultValue={tomorrow}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${name}-date-problem` : undefined}
        onInput={() => setMissing(false)}
      />
    </AnsweringForm>
  );
}
