import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInTemplates } from '../../../../src/core/review/builtInTemplates.ts';
import { commentLabels } from '../../../../src/core/review/conventionalComment.ts';
import { longestTemplateFile, situations } from '../../../../src/core/review/template.ts';
import { readTemplateFile } from '../../../../src/core/review/templateFile.ts';
import { variables } from '../../../../src/core/review/templateValues.ts';

const page = readFileSync(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm)].map(([, name, text]) => [name, text]);

describe('docs/templates.md', () => {
  it('lists the built-in templates as they describe themselves', () => {
    for (const { name, description } of builtInTemplates)
      assert.ok(
        rows.some((row) => row[0] === name && row[1] === description),
        name,
      );
  });

  it('lists every variable and nothing else', () => {
    const names = rows.map(([name]) => name).filter((name) => /^[A-Z]+$/.test(name ?? ''));
    assert.deepEqual(new Set(names), new Set(Object.keys(variables)));
  });

  it('names every label, every situation and the longest file', () => {
    const flat = page.replace(/\s+/g, ' ');
    const sentence = (words: readonly string[]): string =>
      `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
    assert.ok(flat.includes(`one of ${sentence(commentLabels)};`));
    assert.ok(flat.includes(`any of ${sentence(situations)},`));
    assert.ok(flat.includes(longestTemplateFile.toLocaleString('en')));
  });

  it('shows an example without a fault', () => {
    const example = [...page.matchAll(/^(?: {4}.*|)$/gm)].map(([line]) => line.slice(4)).join('\n');
    const source = example.slice(example.indexOf('---')).trim();
    const { template, faults } = readTemplateFile(source);
    assert.deepEqual(faults, []);
    assert.equal(template?.name, 'rollout');
  });
});
