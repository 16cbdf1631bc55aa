import { statSync } from 'node:fs';
import { join } from 'node:path';

import { budgets } from '../package/budgets.ts';
import type { Figure } from './figure.ts';

/** The size of each bundle of the production build in `dist` against its budget. */
export function bundleFigures(root: string): readonly Figure[] {
  return budgets
    .filter(({ file }) => file.endsWith('.js'))
    .map(({ file, limit }) => ({
      what: file,
      value: statSync(join(root, file)).size / 1024,
      unit: 'KB',
      against: { kind: 'limit', name: 'budget', value: limit / 1024 },
    }));
}
