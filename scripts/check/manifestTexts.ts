import type { Manifest } from './manifestShape.ts';

const reference = /^%([^%]+)%$/;

/**
 * Texts that a person reads come from package.nls.json, so that they can be translated: every text
 * is a `%key%`, every key exists, and none is left over.
 */
export function textBreaches(manifest: Manifest, texts: Readonly<Record<string, string>>): readonly string[] {
  const used = keysIn(manifest);
  return [
    ...[...used]
      .filter((key) => texts[key] === undefined)
      .map((key) => `%${key}% is not in package.nls.json`),
    ...Object.keys(texts)
      .filter((key) => !used.has(key))
      .map((key) => `${key} of package.nls.json is not used`),
    ...readTexts(manifest)
      .filter(({ text }) => text === undefined || !reference.test(text))
      .map(({ what }) => `${what} needs a text from package.nls.json`),
  ];
}

/** Every key that is written as `%key%` anywhere in the manifest. */
function keysIn(value: unknown): Set<string> {
  if (typeof value === 'string') {
    const key = reference.exec(value)?.[1];
    return new Set(key ? [key] : []);
  }
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...keysIn(part)]));
}

/** What a person reads of our contributions. The product's name is not translated and stands as it is. */
function readTexts(
  manifest: Manifest,
): readonly { readonly what: string; readonly text: string | undefined }[] {
  const {
    commands = [],
    views = {},
    configuration,
    walkthroughs = [],
    viewsWelcome = [],
    submenus = [],
  } = manifest.contributes ?? {};
  const settings = [configuration ?? []]
    .flat()
    .flatMap((section) => Object.entries(section.properties ?? {}));
  return [
    ...commands.map(({ command, title }) => ({ what: `the title of ${command}`, text: title })),
    ...Object.values(views).flatMap((list) =>
      list.map(({ id, name }) => ({ what: `the name of ${id}`, text: name })),
    ),
    ...viewsWelcome.map(({ view, contents }) => ({ what: `the welcome of ${view}`, text: contents })),
    ...submenus.map(({ id, label }) => ({ what: `the label of ${id}`, text: label })),
    ...settings.flatMap(([id, setting]) => [
      { what: `the description of ${id}`, text: setting.markdownDescription ?? setting.description },
      ...[...(setting.enumDescriptions ?? []), ...(setting.markdownEnumDescriptions ?? [])].map((text) => ({
        what: `a value of ${id}`,
        text,
      })),
    ]),
    ...walkthroughs.flatMap((walkthrough) => [
      { what: `the title of ${walkthrough.id}`, text: walkthrough.title },
      { what: `the description of ${walkthrough.id}`, text: walkthrough.description },
      ...(walkthrough.steps ?? []).flatMap((step) => [
        { what: `the title of ${step.id}`, text: step.title },
        { what: `the description of ${step.id}`, text: step.description },
      ]),
    ]),
  ];
}
