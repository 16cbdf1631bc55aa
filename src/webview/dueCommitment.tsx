import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DueRow, SettleIntent } from '../protocol/commitments.ts';
import type { ReflectTexts } from '../protocol/reflect.ts';
import { LetGoForm } from './letGoForm.tsx';
import { LinkButton } from './linkButton.tsx';
import { MoveForm } from './moveForm.tsx';
import type { ReflectPage } from './reflectPage.ts';

interface DueCommitmentProps {
  readonly page: ReflectPage;
  readonly row: DueRow;
  /** Names its elements. */
  readonly name: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly texts: ReflectTexts;
}

type Form = 'move' | 'let-go';

/** One commitment that asks "did I?", and the three answers. */
export function DueCommitment(props: DueCommitmentProps): JSX.Element {
  const { page, row, name, today, tomorrow, texts } = props;
  const { commitments } = page;
  const words = texts.commitments;
  // A reason that was begun before the page was made anew is there again.
  const [form, setForm] = useState<Form | undefined>(
    commitments.reason(row.id) === '' ? undefined : 'let-go',
  );
  const isOnItsWay = commitments.isOnItsWay(row.id);
  const mark = commitments.rowMark(row.id, texts.saving);
  const answer = (outcome: SettleIntent['outcome']): void => {
    setForm(undefined);
    document.getElementById(`${name}-kept`)?.focus();
    commitments.settle(row.id, outcome);
  };
  const close = (from: Form): void => {
    setForm(undefined);
    document.getElementById(`${name}-${from}`)?.focus();
  };
  const toggle = (which: Form, label: string): JSX.Element => (
    <button
      type="button"
      class="link"
      id={`${name}-${which}`}
      aria-expanded={form === which}
      aria-disabled={isOnItsWay}
      aria-describedby={`${name}-text`}
      onClick={() => !isOnItsWay && setForm(form === which ? undefined : which)}
    >
      {label}
    </button>
  );
  return (
    <li class="commitment">
      <p id={`${name}-text`}>{row.id.text}</p>
      <p class="practice">{row.about}</p>
      <div class="actions" role="group" aria-labelledby={`${name}-text`}>
        <button
          type="button"
          class="link"
          id={`${name}-kept`}
          aria-disabled={isOnItsWay}
          aria-describedby={`${name}-text`}
          onClick={() => answer({ kind: 'kept', on: today })}
        >
          {words.kept}
        </button>
        {toggle('move', words.move)}
        {toggle('let-go', words.letGo)}
        {row.link !== null && <LinkButton page={page} link={row.link} describedBy={`${name}-text`} />}
      </div>
      {form === 'move' && (
        <MoveForm
          name={name}
          words={words}
          tomorrow={tomorrow}
          onDate={(to) => answer({ kind: 'moved', on: today, to })}
          onCancel={() => close('move')}
        />
      )}
      {form === 'let-go' && (
        <LetGoForm
          name={name}
          words={words}
          reason={commitments.reason(row.id)}
          onType={(reason) => commitments.keepReason(row.id, reason)}
          onReason={(reason) => answer({ kind: 'let-go', on: today, reason })}
          onCancel={() => {
            commitments.keepReason(row.id, '');
            close('let-go');
          }}
        />
      )}
      {mark.kind !== 'none' && (
        <div class="below">
          <p class={`mark ${mark.kind}`}>{mark.sentence}</p>
          {mark.kind === 'not-saved' && (
            <button type="button" class="link" onClick={() => page.tryAgain()}>
              {texts.tryAgain}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
