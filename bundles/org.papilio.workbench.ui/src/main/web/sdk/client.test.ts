import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, apiClient, ApiProblem } from './client';

test('an address leaves out what is not set and repeats lists', () => {
  assert.equal(
    address('/api/pictures/score', { case: ['a', 'b c'], year: 2010, lang: undefined, text: '' }),
    '/api/pictures/score?case=a&case=b+c&year=2010',
  );
});

test('a problem of the server arrives with all its parts', async () => {
  const body = JSON.stringify({ kind: 'CONFLICT', what: 'relation r1 was changed', where: 'case x', allowed: '', remedy: 'reload' });
  const api = apiClient(
    () => 'en',
    async () => new Response(body, { status: 409 }),
  );
  const caught = await api.put('/api/cases/x', {}).catch((error: unknown) => error);
  assert.ok(caught instanceof ApiProblem);
  assert.deepEqual(
    [caught.status, caught.kind, caught.message],
    [409, 'CONFLICT', 'case x: relation r1 was changed; reload'],
  );
});

test('a server that is gone is a problem with status 0', async () => {
  const api = apiClient(
    () => 'en',
    async () => {
      throw new TypeError('Failed to fetch');
    },
  );
  const caught = await api.get('/api/cases').catch((error: unknown) => error);
  assert.ok(caught instanceof ApiProblem && caught.status === 0);
});

test('writes say that they are JSON and in which language the answer should be', async () => {
  const sent: RequestInit[] = [];
  const api = apiClient(
    () => 'de',
    async (_path, init) => {
      sent.push(init);
      return new Response(null, { status: 204 });
    },
  );
  await api.post('/api/cases', { title: 'x' });
  assert.deepEqual(sent[0]?.headers, { Accept: 'application/json', 'Accept-Language': 'de', 'Content-Type': 'application/json' });
  assert.equal(sent[0]?.body, '{"title":"x"}');
});
