// Bundles: one CJS file per extension entry (the web worker host loads no ES modules), one script per
// page. `--production` minifies, `--watch` rebuilds, `--tests` also builds what runs inside the host.
const esbuild = require('esbuild');
const { globSync } = require('node:fs');

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
  alias: { yaml: require('node:path').join(__dirname, 'node_modules/yaml/browser/dist/index.js') },
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
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
  if (watch) {
    for (const options of builds) await (await esbuild.context(options)).watch();
    return;
  }
  await Promise.all(builds.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
