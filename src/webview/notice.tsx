import type { JSX } from 'preact';
import type { ShownNotice } from '../protocol/reflect.ts';
import type { ReflectPage } from './reflectPage.ts';

interface NoticeProps {
  readonly kind: 'note' | 'problem';
  readonly page: ReflectPage;
  readonly notice: ShownNotice;
}

/** Something about the journal's place, with what can be done about it. */
export function Notice({ kind, page, notice: { sentence, actions } }: NoticeProps): JSX.Element {
  return (
    <div class={kind}>
      {sentence}
      {actions.length > 0 && (
        <div class="actions">
          {actions.map(({ action, label }) => (
            <button key={action} type="button" class="link" onClick={() => page.actOnNotice(action)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
