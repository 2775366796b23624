import { ask, fileName, html, problemFrom, saveFile, type ViewContext } from '@workbench/sdk';
import * as client from './client';
import type { Question } from './model';

/** The records that something is done with: how many they are, and how to get their keys. */
export interface ChosenRecords {
  readonly count: number;
  readonly title: string;
  readonly question: Question;
  keys(): Promise<readonly string[]>;
}

/** What the server names in one answer; for more there is the command line. */
const MOST = 100_000;
const bodies = ['SOCIAL_INNOVATION', 'RESCALING', 'MACRO_INSTITUTIONALIST'] as const;

/** Tells a failure where everybody sees and hears it. */
async function told(ctx: ViewContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ctx.status(problemFrom(error).message);
    ctx.announce(problemFrom(error).message, true);
  }
}

/** The keys, unless there are more than one answer holds: a part must not pass for the whole. */
async function keysOf(ctx: ViewContext, chosen: ChosenRecords): Promise<readonly string[]> {
  if (chosen.count > MOST) throw new Error(ctx.text('search.too-many', MOST));
  return chosen.keys();
}

/** Lets the person choose a format and saves the records in it. */
export const exportRecords = (ctx: ViewContext, chosen: ChosenRecords): Promise<void> =>
  told(ctx, async () => {
    const formats = await client.formats(ctx.api);
    let id = ctx.settings.get('export-format', formats[0]?.id ?? '');
    const content = html`<div class="field"><label for="export-format">${ctx.text('search.export.format')}</label>
      <select id="export-format" @change=${(event: Event) => (id = (event.target as HTMLSelectElement).value)}>
        ${formats.map((format) => html`<option value=${format.id} ?selected=${format.id === id}>${format.label}</option>`)}
      </select></div>`;
    const answer = await ask(chosen.title, content, [
      { id: 'save', label: ctx.text('search.export.save'), look: 'primary' },
      { id: 'cancel', label: ctx.text('action.cancel') },
    ]);
    if (answer !== 'save') return;
    ctx.settings.set('export-format', id);
    const keys = await keysOf(ctx, chosen);
    const extension = formats.find((format) => format.id === id)?.extensions[0] ?? 'txt';
    saveFile(fileName(chosen.question.text || ctx.text('view.search'), extension), await client.exported(ctx.api, id, keys));
    ctx.status(ctx.text('search.exported', keys.length));
  });

/** Gives bodies of literature to the records, or takes them away; can be undone. */
export const classify = (ctx: ViewContext, chosen: ChosenRecords): Promise<void> =>
  told(ctx, async () => {
    const wanted = new Map<string, string>();
    const set = (body: string) => (event: Event): void => void wanted.set(body, (event.target as HTMLSelectElement).value);
    const content = html`<div class="stack">
      ${bodies.map(
        (body) => html`<div class="field"><label for=${body}>${ctx.text(`body.${body}`)}</label>
          <select id=${body} @change=${set(body)}>${['', 'add', 'remove'].map((what) => html`<option value=${what}>${ctx.text(`search.bodies.${what || 'keep'}`)}</option>`)}</select></div>`,
      )}
    </div>`;
    const answer = await ask(ctx.text('search.bodies.title', chosen.count), content, [
      { id: 'save', label: ctx.text('search.export.save'), look: 'primary' },
      { id: 'cancel', label: ctx.text('action.cancel') },
    ]);
    const those = (what: string): string[] => [...wanted].filter(([, value]) => value === what).map(([body]) => body);
    if (answer !== 'save' || those('add').length + those('remove').length === 0) return;
    const keys = await keysOf(ctx, chosen);
    let change: client.Changed | null = null;
    const label = ctx.text('search.bodies.done', keys.length);
    await ctx.history.do({
      label,
      run: async () => void (change = await client.classified(ctx.api, keys, those('add'), those('remove'))),
      undo: async () => void (change && (await client.takeBack(ctx.api, change))),
    });
    ctx.status(label);
  });

/** Makes one record of the chosen ones, after showing what it would be; can be undone. */
export const merge = (ctx: ViewContext, chosen: ChosenRecords, label: (field: string) => string): Promise<void> =>
  told(ctx, async () => {
    const keys = await keysOf(ctx, chosen);
    const fields = (await client.mergePreview(ctx.api, keys)).fields;
    const content = html`<p>${ctx.text('search.merge.words', keys.length)}</p>
      <dl class="facts">${Object.entries(fields).map(([name, value]) => html`<dt>${label(name)}</dt><dd>${value}</dd>`)}</dl>`;
    const answer = await ask(ctx.text('search.merge.title', keys.length), content, [
      { id: 'merge', label: ctx.text('search.merge'), look: 'primary' },
      { id: 'cancel', label: ctx.text('action.cancel') },
    ], true);
    if (answer !== 'merge') return;
    let key = '';
    const words = ctx.text('search.merge.done', keys.length);
    await ctx.history.do({
      label: words,
      run: async () => void (key = (await client.merged(ctx.api, keys)).key),
      undo: () => client.unmerged(ctx.api, key),
    });
    ctx.status(words);
    ctx.open({ kind: 'work', id: key, label: fields['title'] ?? key });
  });
