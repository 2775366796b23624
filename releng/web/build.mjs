// Builds the web part of one bundle: type check, then TypeScript to ES modules.
//
//   node build.mjs install                       npm packages, when the lock file changed
//   node build.mjs build  BUNDLE_FOLDER [--watch]  src/main/web → target/classes/web
//   node build.mjs test   BUNDLE_FOLDER          runs src/main/web/**/*.test.ts
//
// Every src/main/web/<name>/view.ts becomes target/classes/web/<name>/view.js with its relative
// imports inside; the names of the import map stay imports. A bundle may add entries of its own in
// src/main/web/entries.json ({"web path without .js": "source or package"}), as the shell does.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const packages = join(root, 'target-platform/web');
const modules = join(packages, 'node_modules');
const sdk = join(root, 'bundles/org.papilio.workbench.ui/src/main/web/sdk/index.ts');

/** What the page's import map offers; a view imports these names and relative files, nothing else. */
const shared = ['lit', 'lit/*', 'd3', '@workbench/sdk'];

const [task, folder, flag] = process.argv.slice(2);
if (!['install', 'build', 'test'].includes(task) || (task !== 'install' && !folder)) {
  fail('usage: node build.mjs install | build BUNDLE_FOLDER [--watch] | test BUNDLE_FOLDER');
}
install();
if (task !== 'install') {
  const bundle = resolve(folder);
  await (task === 'build' ? build(bundle, flag === '--watch') : test(bundle));
}

/** Installs what the lock file says, unless that is there already; one process at a time. */
function install() {
  const done = join(modules, '.package-lock.json');
  const lock = join(packages, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], packages);
  if (!existsSync(done)) fail(`npm ci left no ${relative(root, done)}`);
}

async function build(bundle, watch) {
  const source = join(bundle, 'src/main/web');
  const target = join(bundle, 'target/classes/web');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  copyAssets(source, target);
  checkTypes(bundle);
  const esbuild = load('esbuild');
  const options = {
    ...common(),
    entryPoints: entries(source),
    outdir: target,
    splitting: true,
    minify: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
  };
  if (watch) {
    const context = await esbuild.context({ ...options, minify: false, sourcemap: 'inline' });
    await context.watch();
    return;
  }
  await esbuild.build(options);
  checkSizes(target);
}

/** A page that opens at once has small scripts; whoever needs more says why here. */
function checkSizes(target) {
  for (const file of files(target).filter((name) => name.endsWith('.js'))) {
    const name = relative(target, file);
    const most = name.startsWith('shell/') ? 400_000 : name.endsWith('/view.js') ? 40_000 : Infinity;
    const size = statSync(file).size;
    if (size > most) fail(`${relative(root, file)} has ${size} bytes, allowed are ${most}`);
  }
}

/** Compiles the tests beside the sources and hands them to Node's own runner. */
async function test(bundle) {
  const source = join(bundle, 'src/main/web');
  const tests = files(source).filter((file) => file.endsWith('.test.ts'));
  if (tests.length === 0) return;
  const target = join(bundle, 'target/web-tests');
  rmSync(target, { recursive: true, force: true });
  await load('esbuild').build({
    ...common(),
    platform: 'node',
    entryPoints: tests,
    outdir: target,
    outExtension: { '.js': '.mjs' },
    external: ['node:*'],
    alias: { '@workbench/sdk': sdk, d3: join(dirname(sdk), '../libs/d3.ts') },
  });
  run(process.execPath, ['--test', '--test-reporter=dot', ...files(target).filter((file) => file.endsWith('.mjs'))], bundle);
}

function common() {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: shared,
    nodePaths: [modules],
    loader: { '.css': 'text', '.svg': 'text' },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: 'warning',
  };
}

/** The modules to make: {web path without .js: source file}. */
function entries(source) {
  const found = {};
  for (const file of files(source)) {
    if (file.endsWith('/view.ts')) found[relative(source, file).slice(0, -3)] = file;
  }
  const own = join(source, 'entries.json');
  if (existsSync(own)) {
    for (const [name, from] of Object.entries(JSON.parse(readFileSync(own, 'utf8')))) {
      found[name] = from.startsWith('.') ? join(source, from) : join(modules, from);
    }
  }
  if (Object.keys(found).length === 0) fail(`${relative(root, source)} holds no <name>/view.ts`);
  return found;
}

function copyAssets(source, target) {
  const kept = new Set(['.html', '.css', '.svg', '.png', '.json', '.woff2']);
  for (const file of files(source)) {
    const path = relative(source, file);
    if (kept.has(extname(file)) && path !== 'entries.json' && path !== 'copies.json') {
      cpSync(file, join(target, path));
    }
  }
  const copies = join(source, 'copies.json');
  if (existsSync(copies)) {
    for (const [to, from] of Object.entries(JSON.parse(readFileSync(copies, 'utf8')))) {
      mkdirSync(dirname(join(target, to)), { recursive: true });
      cpSync(join(modules, from), join(target, to));
    }
  }
}

function checkTypes(bundle) {
  const config = join(bundle, 'target/tsconfig.json');
  const base = JSON.parse(readFileSync(join(here, 'tsconfig.json'), 'utf8'));
  const paths = {
    '@workbench/sdk': [sdk],
    d3: [join(dirname(sdk), '../libs/d3.ts')],
    lit: [join(modules, 'lit/index.d.ts')],
    'lit/*': [join(modules, 'lit/*')],
    'd3-*': [join(modules, '@types/d3-*')],
    '@lumino/*': [join(modules, '@lumino/*')],
  };
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: { ...base.compilerOptions, paths, types: [], typeRoots: [], rootDir: root },
      files: [join(here, 'assets.d.ts')],
      include: [join(bundle, 'src/main/web/**/*.ts')],
    }),
  );
  run(process.execPath, [join(modules, 'typescript/bin/tsc'), '--noEmit', '-p', config], bundle);
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    });
}

function load(name) {
  return createRequire(join(packages, 'package.json'))(name);
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.error) fail(`${command} cannot be run: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
