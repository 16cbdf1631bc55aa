import type { Overview } from '../../core/waiting/overview.ts';
import { promptSignals } from '../../core/waiting/promptSignals.ts';
import type { SaidSignal } from '../../core/waiting/saidSignals.ts';
import { setAsideKey } from '../../core/waiting/setAside.ts';
import { linkOf } from '../../core/waiting/waitLink.ts';
import { ageText, reasonText, waitSubject } from './waitWords.ts';

/** The signals of a look that may bring a prompt, in words: made once for each look, since they are asked for at each save. */
export function lastSignals(): { of(overview: Overview | undefined): readonly SaidSignal[] | undefined } {
  let known: { readonly overview: Overview; readonly said: readonly SaidSignal[] } | undefined;
  return {
    of(overview) {
      if (overview && known?.overview !== overview) known = { overview, said: say(overview) };
      return overview && known?.said;
    },
  };
}

function say(overview: Overview): readonly SaidSignal[] {
  return promptSignals(overview).map(({ kind, row }) => ({
    kind,
    id: setAsideKey(row.wait),
    subject: waitSubject(row.wait),
    names: row.wait.turn.kind === 'others' ? row.wait.turn.names : [],
    reason: reasonText(row.wait),
    age: ageText(row, overview.present),
    link: linkOf(row.wait),
  }));
}
