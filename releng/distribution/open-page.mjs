// Opens the workbench as a browser would: the page, what it loads, what it asks first, and searches.
// node open-page.mjs ADDRESS
const opening = new URL(process.argv[2]);
const first = await fetch(opening, { redirect: 'manual' });
const cookie = first.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
const get = (path) => fetch(new URL(path, opening), { headers: { cookie, origin: opening.origin } });

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const page = await (await get('/')).text();
const linked = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((match) => match[1]);
for (const path of [...linked, '/api/contributions', '/api/cases', '/api/openapi.json']) {
  const reply = await get(path);
  await reply.arrayBuffer();
  console.log(reply.status, path);
}

// the index is made meanwhile
for (let tries = 0; tries < 60 && !(await (await get('/api/search/status')).json()).complete; tries++) await pause(500);
const queries = ['poverty', '"social innovation"', 'soc* AND title:polic*', 'wellfare', 'Oosterlynck, 2013'];
for (const query of queries) {
  const reply = await get(`/api/search?q=${encodeURIComponent(query)}&facet=year&column=author&explain=true`);
  await reply.arrayBuffer();
  console.log(reply.status, query);
}
