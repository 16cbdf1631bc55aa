import type { JSX } from 'preact';
import type { ReflectSnapshot } from '../protocol/reflect.ts';
import type { ReflectPage } from './reflectPage.ts';

interface SetChoiceProps {
  readonly page: ReflectPage;
  readonly snapshot: ReflectSnapshot;
}

/** Which prompts to reflect with today: the platform's own list, so that it works as everywhere. */
export function SetChoice({ page, snapshot: { set, texts } }: SetChoiceProps): JSX.Element {
  return (
    <div class="set">
      <label for="prompt-set">{texts.promptSet}</label>
      <select
        id="prompt-set"
        aria-describedby="prompt-set-about"
        value={set.id}
        onChange={(event) => page.send({ type: 'chooseSet', id: event.currentTarget.value })}
      >
        {set.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <p class="practice" id="prompt-set-about">
        {set.about}
      </p>
    </div>
  );
}
