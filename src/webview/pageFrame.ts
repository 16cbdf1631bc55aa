/** What every page's document has around its content, and what can go wrong in it. */

/** The element of the document that the host made with this id. */
function pageElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** Says a sentence aloud through the page's live region. */
export function announce(sentence: string): void {
  const live = pageElement('live');
  // An emptied region first: the same sentence twice is otherwise said once.
  live.textContent = '';
  requestAnimationFrame(() => (live.textContent = sentence));
}

/** The root for the first rendering: what stood there before the first snapshot goes. */
export function takeOutline(): HTMLElement {
  const root = pageElement('page');
  if (root.ariaBusy === 'true') {
    root.replaceChildren();
    root.ariaBusy = 'false';
  }
  return root;
}

/**
 * Tells of errors in the page's own code: their name and place, never their message, which could quote the person's
 * text. The page says that it has stopped working.
 */
export function watchErrors(report: (where: string) => void): void {
  const tell = (error: unknown): void => {
    if (!(error instanceof Error)) {
      report(typeof error);
      return;
    }
    const place = /[\w.-]+\.js:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? 'unknown place';
    report(`${error.name} at ${place}`);
    pageElement('broken').hidden = false;
  };
  window.addEventListener('error', (event) => tell(event.error));
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
}
