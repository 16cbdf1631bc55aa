import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestAnswer } from '../protocol/reflect.ts';

interface AnswerFieldProps {
  readonly id: string;
  readonly text: string;
  readonly describedBy: string;
  /** Lines that it shows while it is empty. */
  readonly rows?: number;
  readonly longest?: number;
  /** The text can be read and selected, not changed. */
  readonly isOnlyRead?: boolean;
  /** The text is one line: Enter goes on, as Ctrl+Enter does. */
  readonly isLine?: boolean;
  readonly onText: (text: string) => void;
  /** Ctrl+Enter or Cmd+Enter. */
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** The field grows with its text; where CSS cannot do that yet, its height is measured. */
const growsByItself = CSS.supports('field-sizing', 'content');

export function AnswerField(props: AnswerFieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (growsByItself || !field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [props.text]);
  return (
    <textarea
      ref={field}
      id={props.id}
      class={props.isLine ? 'answer line' : 'answer'}
      rows={props.rows ?? 2}
      maxLength={props.longest ?? longestAnswer}
      readOnly={props.isOnlyRead ?? false}
      aria-describedby={props.describedBy}
      value={props.text}
      onInput={(event) => props.onText(event.currentTarget.value)}
      onBlur={props.onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        if (!props.isLine && !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        // VS Code's own keybindings for this chord would act on the editor behind us.
        event.stopPropagation();
        props.onNext();
      }}
    />
  );
}
