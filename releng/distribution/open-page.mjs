// Opens the workbench as a browser would: the page, what it loads, and what it asks first.
// node open-page.mjs ADDRESS
const opening = new URL(process.argv[2]);
const first = await fetch(opening, { redirect: 'manual' });
const cookie = first.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
const get = (path) => fetch(new URL(path, opening), { headers: { cookie, origin: opening.origin } });

const page = await (await get('/')).text();
const linked = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((match) => match[1]);
for (const path of [...linked, '/api/contributions', '/api/cases', '/api/openapi.json']) {
  const reply = await get(path);
  await reply.arrayBuffer();
  console.log(reply.status, path);
}
