// Does with the page what people do, and tells how long the page was deaf meanwhile.
//
//   node page.mjs ADDRESS FILE_TO_IMPORT CHROMIUM [RECORDS VALUES]
//
// With RECORDS and VALUES the answers of the search are made up in that size, so that the page alone
// is measured where no such library is at hand; everything else, imports too, is the server's.
// A long task is one of 50 ms or more on the page's own thread (Long Tasks API, W3C); while it lasts
// no key and no click is heard. Printed are, for each thing done, how many there were and the longest,
// first by the clock and then by the time that the thread really worked, which a busy machine does
// not lengthen; and the time that the thread worked in all.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [address, file, chromium, records, values] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const { chromium: browserType } = createRequire(join(here, '../../target-platform/web/package.json'))('playwright-core');
const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
const context = await browser.newContext({ viewport: { width: 1680, height: 1000 }, locale: 'en-GB' });
const page = await context.newPage();
page.setDefaultTimeout(300_000);
const LONG = 50;
/** Kinds of trace events that hold one task of a thread each; `dur` is by the clock, `tdur` by work, both in µs. */
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

async function measured(name, work) {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  const begin = Date.now();
  const said = await work();
  const took = Date.now() - begin;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(traceEvents.filter((one) => one.name === 'thread_name' && one.args.name === 'CrRendererMain').map((one) => `${one.pid}/${one.tid}`));
  const tasks = traceEvents.filter((one) => one.ph === 'X' && TASKS.has(one.name) && mains.has(`${one.pid}/${one.tid}`));
  const tell = (part) => {
    const all = tasks.map((one) => (one[part] ?? 0) / 1_000);
    return `${String(all.filter((one) => one >= LONG).length).padStart(3)} long, longest ${String(Math.round(all.reduce((most, one) => Math.max(most, one), 0))).padStart(4)} ms`;
  };
  const worked = tasks.reduce((sum, one) => sum + (one.tdur ?? 0), 0) / 1e6;
  console.log(`${name.padEnd(40)} by the clock ${tell('dur')}; by work ${tell('tdur')}, ${worked.toFixed(1)} s of ${(took / 1000).toFixed(1)} s${said ? `; ${said}` : ''}`);
}

/** Answers as a search in a library of that size would: the same question, the same answer. */
async function pretend(size, distinct) {
  const words = ['welfare', 'housing', 'region', 'policy', 'social', 'innovation', 'poverty', 'reform', 'city', 'care', 'labour', 'governance'];
  const word = (seed) => words[Math.abs(Math.imul(seed, 2654435761) >> 8) % words.length];
  const title = (n) => Array.from({ length: 5 + (n % 6) }, (_, at) => word(n * 7 + at)).join(' ');
  const row = (n) => ({
    rank: n + 1, score: 20 - n / size, kind: 'literature', id: `r${n}`, title: title(n), line: `Author ${n % 5000} (${1950 + (n % 76)})`, year: 1950 + (n % 76), explanation: null,
    highlights: [{ field: 'title', anchor: '', text: title(n), marks: [{ start: 0, end: 6 }] }, { field: 'abstract', anchor: '', text: `${title(n)} ${title(n + 1)} ${title(n + 2)}`, marks: [{ start: 8, end: 14 }] }],
    cells: { author: `Family${n % 9000}, Given; Other${n % 777}, Name`, 'container-title': `Journal of ${word(n)} and ${word(n + 3)}` },
  });
  const value = (facet, n) => ({ code: `${facet} ${n}`, label: `${facet} ${n}`, count: Math.max(1, Math.round(size / (n + 2))), selected: false });
  const facet = (name, containing = '', offset = 0, limit = 20) => {
    const years = name === 'year';
    const all = years ? 76 : name === 'keyword' ? distinct : 20;
    const fitting = containing ? Math.ceil(all / 10 ** (containing.replace(/\D/g, '').length || 1)) : all;
    const shown = Math.max(0, Math.min(fitting - offset, years ? 76 : limit));
    return { facet: name, label: name, distinct: fitting, without: 0, values: Array.from({ length: shown }, (_, at) => (years ? { code: String(1950 + at), label: String(1950 + at), count: 1000 + at * 37, selected: false } : value(name, offset + at))) };
  };
  const status = { state: 'READY', complete: true, documents: size, done: size, expected: size, message: '' };
  await page.route('**/api/search/status', (route) => route.fulfill({ json: status }));
  await page.route(/\/api\/search\/facets\//, (route) => {
    const asked = new URL(route.request().url());
    const number = (name) => Number(asked.searchParams.get(name) ?? 0);
    return route.fulfill({ json: facet(asked.pathname.split('/').at(-1), asked.searchParams.get('containing') ?? '', number('offset'), number('limit')) });
  });
  await page.route(/\/api\/search\?/, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const total = Math.ceil(size / (1 + ((asked.get('q') ?? '').length % 5)));
    const from = Number(asked.get('offset') ?? 0);
    const count = Math.max(0, Math.min(Number(asked.get('limit') ?? 20), total - from));
    return route.fulfill({ json: { total, notes: [], suggestions: [], hits: Array.from({ length: count }, (_, at) => row(from + at)), facets: asked.getAll('facet').map((name) => facet(name)), status, milliseconds: 1 } });
  });
}

const view = (title) => page.locator('.view-host > [role=region]').and(page.getByLabel(title, { exact: true }));
const search = view('Search');
const box = search.getByRole('searchbox').first();
const total = async () => Number((await search.locator('.total').innerText()).replace(/\D/g, '') || 0);
const nodes = () => page.evaluate(() => {
  const count = (root) => [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);
  return count(document);
});

async function type(words) {
  await box.fill('');
  await box.focus();
  for (const letter of words) await page.keyboard.type(letter, { delay: 40 });
  await page.waitForTimeout(1_500);
}

if (records) await pretend(Number(records), Number(values ?? 400_000));
await page.goto(address);
await page.locator('.lm-TabBar-tab').first().waitFor();
await page.locator('.perspectives').getByText('Literature').click();
await page.waitForFunction(() => fetch('/api/search/status').then((answer) => answer.json()).then((status) => status.complete), null, { polling: 2_000, timeout: 3_600_000 });
await measured('open with everything found', async () => {
  await page.reload();
  await search.locator('[role=row] .name').first().waitFor();
  return `${await total()} found, ${await nodes()} elements`;
});
await measured('type six queries letter by letter', async () => {
  for (const words of ['social innovation', 'policy', 'local welfare state', 'reform 2004', 'housing europe', 'a']) await type(words);
  return `${await total()} found`;
});
await box.fill('');
await page.waitForTimeout(4_000);
await measured('scroll the table from end to end', async () => {
  const grid = search.locator('.scroll');
  await grid.hover();
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 900);
  await grid.focus();
  for (let step = 0; step < 40; step++) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(3_000);
  await grid.evaluate(async (place) => {
    for (let step = 0; step <= 100; step++) {
      place.scrollTop = (place.scrollHeight * step) / 100;
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await page.waitForTimeout(1_500);
  await page.keyboard.press('Home');
  await page.waitForTimeout(1_500);
  return `${await nodes()} elements`;
});
await measured('search and scroll in the largest facet', async () => {
  const facets = search.locator('wb-facet');
  const counts = await facets.evaluateAll((all) => all.map((one) => one.distinct));
  const largest = facets.nth(counts.indexOf(Math.max(...counts)));
  const more = largest.locator('.more');
  if ((await more.count()) === 0) await largest.locator('.title').click();
  await more.first().click();
  await largest.getByRole('searchbox').waitFor();
  await page.waitForTimeout(2_000);
  for (const letter of 'topic 39') await page.keyboard.type(letter, { delay: 60 });
  await page.waitForTimeout(2_000);
  await largest.getByRole('searchbox').fill('');
  await page.waitForTimeout(2_500);
  await largest.getByRole('listbox').focus();
  for (let step = 0; step < 40; step++) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(3_000);
  return `${Math.max(...counts)} values, ${await nodes()} elements`;
});
if (file) {
  await measured('type and scroll while importing', async () => {
    await page.getByRole('tab', { name: 'Import' }).click();
    const imports = view('Import');
    await imports.locator('input[type=file]').setInputFiles(file);
    const begin = Date.now();
    await imports.getByRole('button', { name: /^Import \d/ }).click();
    await imports.locator('.live, .figures').first().waitFor();
    await page.waitForTimeout(4_000);
    await page.getByRole('tab', { name: 'Search' }).click();
    let rounds = 0;
    for (;;) {
      await type(rounds % 2 ? 'poverty' : 'governance of cities');
      await search.locator('.scroll').hover();
      for (let step = 0; step < 10; step++) await page.mouse.wheel(0, 700);
      rounds++;
      const jobs = await page.evaluate(() => fetch('/api/literature/import-jobs').then((answer) => answer.json()));
      if (jobs[0].state !== 'RUNNING') return `${jobs[0].state} after ${Math.round((Date.now() - begin) / 1000)} s, ${rounds} rounds`;
    }
  });
}
await browser.close();
