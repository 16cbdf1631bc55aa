import type { JSX } from 'preact';
import type { Principle } from '../core/principle.ts';

/** One quiet mark per principle: a sun over its reflection, scales, a whole with a part not known, two at one height. */
const paths: Readonly<Record<Principle, string>> = {
  'self-reflection': 'M3.2 7a4.8 4.8 0 0 1 9.6 0M1.5 7h13M3.6 9.8h8.8M5.2 12.4h5.6',
  'balanced-perspective': 'M8 2v12M5 14h6M2.8 4.5h10.4M2.8 4.5 1 9h3.6L2.8 4.5ZM13.2 4.5 11.4 9H15l-1.8-4.5Z',
  'true-self-confidence': 'M8 1.8a6.2 6.2 0 1 0 6.2 6.2H8V1.8ZM10.6 2.4a6.2 6.2 0 0 1 3 3',
  'genuine-humility':
    'M4.7 3.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM11.3 3.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM1.6 13.2c0-2.2 1.3-3.5 3.1-3.5s3.1 1.3 3.1 3.5M8.2 13.2c0-2.2 1.3-3.5 3.1-3.5s3.1 1.3 3.1 3.5',
};

export function PrincipleIcon({ principle }: { readonly principle: Principle }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[principle]} />
    </svg>
  );
}
