import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Setting } from '../../../src/names.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

describe('what nobody has chosen', () => {
  it('is off: no reminder, no notification about waits, no address to ask but what the editor knows', async () => {
    const manifest = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as Manifest;
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(
      [Setting.reminder, Setting.notify, Setting.enterpriseHosts].map((id) => properties[id]?.default),
      ['off', false, []],
    );
  });
});
