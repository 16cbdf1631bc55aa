import type { JSX } from 'preact';
import type { ShownLink } from '../protocol/commitments.ts';
import type { ReflectPage } from './reflectPage.ts';

interface LinkButtonProps {
  readonly page: ReflectPage;
  readonly link: ShownLink;
  /** Id of the text that it belongs to. */
  readonly describedBy: string;
}

/** Asks the host to open an address; the page itself can go nowhere. */
export function LinkButton({ page, link, describedBy }: LinkButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="link"
      title={link.address}
      aria-describedby={describedBy}
      onClick={() => page.send({ type: 'openLink', address: link.address })}
    >
      {link.label}
    </button>
  );
}
