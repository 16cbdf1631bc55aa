// Bundles: one CJS file per extension entry (the web worker host loads no ES modules), one file per part, one script
// per page. What an entry takes with `import()` is in a part: a file of its own, read at first use, the same for both
// hosts. A feature that is started with `import()` is a part too, which asks for the others in the same way.
// `--production` minifies, `--watch` rebuilds, `--tests` also builds what runs inside the host.
const esbuild = require('esbuild');
const { globSync, readFileSync } = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  // The package's ES modules: only what is used of them is bundled, and both hosts get the same.
  alias: { yaml: path.join(__dirname, 'node_modules/yaml/browser/dist/index.js') },
  logLevel: 'warning',
};

/** The parts, each with what is read of it at first use: paths below `src`, found while what asks for them is built. */
const parts = new Map();

/** What more than one feature reads, or one of them at every start, is in a part of its own: small ones load fast. */
const sharedParts = [
  // All that both hosts have in common: the entry of a host is small, and loaded while nothing else can run.
  { part: 'start', of: /^start\.ts$/ },
  // What `start.ts` connects to a forge with.
  {
    part: 'start-forges',
    of: /^(host\/(accounts|previews|repositoryPlace|reviewCheck|reviewSession)|forges\/(forges|askingForge|reviewForge|sharedTransport|tokenCheck))\.ts$/,
  },
  // With the YAML reader, which weighs as much as a whole feature.
  { part: 'yaml', of: /^core\/(reflection\/entryProblems|review\/templateFile|waiting\/agreement)\.ts$/ },
  { part: 'github', of: /^forges\// },
  { part: 'look', of: /^features\/waiting\/look\.ts$/ },
  { part: 'folders', of: /^features\/waiting\/(repositoryLook|folderLook|markerLook)\.ts$/ },
];

/** @returns {string} the part for a file: a shared one, else that of the feature that asks, or that is started */
function partFor(name, importer) {
  const shared = sharedParts.find(({ of }) => of.test(name));
  if (shared) return shared.part;
  const isStart = importer === 'start.ts';
  const [, feature = 'waiting'] = /\b(review|reflection|waiting)/i.exec(isStart ? name : importer) ?? [];
  const part = feature.toLowerCase() === 'reflection' ? 'journal' : feature.toLowerCase();
  return isStart ? `start-${part}` : part;
}

/**
 * How a part is got: each host reads the text in its own way, and the `require` that it hands to a part knows how to
 * read another.
 */
const getPart = {
  node: (part) => `loadPart('${part}')`,
  browser: (part) => `loadPart('${part}')`,
  part: (part) => `require.part('${part}')`,
};

/** Where the adapters of a host are. */
const folderOf = { node: 'node', browser: 'web' };

/**
 * Puts what is imported with `import()` into a part. In its place stands a module whose namespace is a promise
 * (it has a `then`), which `import()` waits for like for any other.
 * @returns {import('esbuild').Plugin}
 */
function partsOf(platform) {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path: to, importer, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const name = path.relative('src', path.join(resolveDir, to)).replaceAll('\\', '/');
        const part = partFor(name, path.relative('src', importer).replaceAll('\\', '/'));
        parts.set(part, (parts.get(part) ?? new Set()).add(name));
        return { path: `${part}/${name}`, namespace: 'part', pluginData: { part, name } };
      });
      build.onLoad({ filter: /.*/, namespace: 'part' }, ({ pluginData: { part, name } }) => ({
        resolveDir: __dirname,
        contents: [
          platform === 'part' ? '' : `import { loadPart } from './src/host/${folderOf[platform]}/parts.ts';`,
          `export function then(resolve, reject) {`,
          `  ${getPart[platform](part)}.then((part) => resolve(part['${name}']), reject);`,
          `}`,
        ].join('\n'),
      }));
    },
  };
}

/** What the API offers as values: whatever its types declare at the top level. */
const apiNames = [
  ...readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8').matchAll(
    /^\t(?:export )?(?:abstract )?(?:namespace|class|enum|const|let|function) (\w+)/gm,
  ),
].map(([, name]) => name);

/**
 * Takes the API once for a whole bundle. Left alone, each file that imports it copies its several hundred names
 * into an object of its own, which was most of the time that loading the bundle took.
 * @returns {import('esbuild').Plugin}
 */
function oneApi() {
  return {
    name: 'one-api',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
      );
      build.onLoad({ filter: /.*/, namespace: 'api' }, () => ({
        contents: [
          `const api = require('vscode');`,
          `const get = (name) => api[name];`,
          // Marked as free of effects, so that a name that nobody uses is left out.
          ...[...new Set(apiNames)].map((name) => `export const ${name} = /* @__PURE__ */ get('${name}');`),
        ].join('\n'),
      }));
    },
  };
}

/** @type {import('esbuild').BuildOptions[]} */
const entries = [
  {
    ...shared,
    // Not a part that is read with `import()` but the script of a thread.
    entryPoints: ['src/host/node/gitThread.ts'],
    outfile: 'dist/parts/git.js',
    platform: 'node',
    format: 'cjs',
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    plugins: [oneApi(), partsOf('node')],
  },
  {
    ...shared,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    format: 'cjs',
    plugins: [oneApi(), partsOf('browser')],
  },
];

/** @returns {import('esbuild').BuildOptions[]} the parts that were asked for so far */
function partBuilds() {
  return [...parts].map(([part, names]) => ({
    ...shared,
    stdin: {
      contents: [...names]
        .toSorted((a, b) => a.localeCompare(b))
        .map(
          (name, index) => `import * as m${index} from './src/${name}';\nexport { m${index} as '${name}' };`,
        )
        .join('\n'),
      resolveDir: __dirname,
      sourcefile: `${part}.part.ts`,
    },
    outfile: `dist/parts/${part}.js`,
    platform: 'browser',
    format: 'cjs',
    plugins: [oneApi(), partsOf('part')],
  }));
}

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  {
    ...shared,
    entryPoints: ['src/webview/reflect.tsx', 'src/webview/lookingBack.tsx'],
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
];

if (tests) {
  const files = globSync('test/host/**/*.test.ts').toSorted();
  for (const kind of ['node', 'web']) {
    builds.push({
      ...shared,
      minify: false,
      stdin: {
        contents: [
          // As CommonJS: mocha's browser build assigns `module.exports` too, and the last one counts.
          `const { runSuite } = require('./test/host/suite.ts');`,
          `module.exports = { run: () => runSuite(() => { ${files.map((file) => `require('./${file}');`).join(' ')} }) };`,
        ].join('\n'),
        resolveDir: __dirname,
        loader: 'js',
      },
      outfile: `dist/test/${kind}.js`,
      platform: kind === 'node' ? 'node' : 'browser',
      format: 'cjs',
      external: ['vscode'],
    });
  }
}

async function main() {
  // First the entries, then the parts that they ask for, then what those ask for: each tells what is in the next. A new
  // `import()` needs a new start of `--watch`.
  await buildAll(entries);
  for (let known = -1; known < asked();) {
    known = asked();
    await buildAll(partBuilds());
  }
  if (watch) {
    for (const options of [...entries, ...partBuilds(), ...builds])
      await (await esbuild.context(options)).watch();
    return;
  }
  await buildAll(builds);
}

/** How much is in the parts so far. */
function asked() {
  return [...parts.values()].reduce((sum, names) => sum + names.size, 0);
}

async function buildAll(all) {
  await Promise.all(all.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
