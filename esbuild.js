// Bundles: one CJS file per extension entry (the web worker host loads no ES modules), one file per part, one script
// per page. What an entry takes with `import()` is in a part: a file of its own, read at first use, the same for both
// hosts. `--production` minifies, `--watch` rebuilds, `--tests` also builds what runs inside the host.
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

/** The parts, each with what is read of it at first use: paths below `src`, found while the entries are built. */
const parts = { journal: new Set(), waiting: new Set(), review: new Set() };

/** @returns {keyof typeof parts} the part that serves a file: that of its feature */
function partFor(file) {
  if (/\breview/i.test(file)) return 'review';
  return /\breflection\b/.test(file) ? 'journal' : 'waiting';
}

/** How a host gets a part. Node requires it; the web worker host requires nothing but 'vscode', so it reads the text. */
const getPart = {
  node: (part) => `Promise.resolve(require('./parts/${part}.js'))`,
  browser: (part) => `loadPart('${part}')`,
};

/**
 * Puts what an entry imports with `import()` into a part. In its place stands a module whose namespace is a promise
 * (it has a `then`), which `import()` waits for like for any other.
 * @returns {import('esbuild').Plugin}
 */
function partsOf(platform) {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path: to, importer, resolveDir }) => {
        if (to.startsWith('./parts/')) return { path: to, external: true };
        if (kind !== 'dynamic-import') return undefined;
        const name = path.relative('src', path.join(resolveDir, to)).replaceAll('\\', '/');
        const part = partFor(path.relative('src', importer));
        parts[part].add(name);
        return { path: `${part}/${name}`, namespace: 'part', pluginData: { part, name } };
      });
      build.onLoad({ filter: /.*/, namespace: 'part' }, ({ pluginData: { part, name } }) => ({
        resolveDir: __dirname,
        contents: [
          platform === 'browser' ? `import { loadPart } from './src/host/web/parts.ts';` : '',
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

/** @returns {import('esbuild').BuildOptions[]} the parts that the entries asked for */
function partBuilds() {
  return Object.entries(parts).map(([part, names]) => ({
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
    plugins: [oneApi()],
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
  // First the entries: they tell what is in the parts. A new `import()` needs a new start of `--watch`.
  await Promise.all(entries.map((options) => esbuild.build(options)));
  const all = [...partBuilds(), ...builds];
  if (watch) {
    for (const options of [...entries, ...all]) await (await esbuild.context(options)).watch();
    return;
  }
  await Promise.all(all.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
