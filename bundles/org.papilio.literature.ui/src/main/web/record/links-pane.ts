import { html, icon, nothing, problemFrom, Resource, type ViewContext, type WorkbenchView } from '@workbench/sdk';
import { addLink, classify, concepts, keptLinks, removeLink, things } from './links-client';
import { conceptOf, kinds, sortOf, type KeptLink, type Standing, type Thing } from './links-model';

const PAUSE = 200;

/** What a record is about: its concepts, and its links with their pages; both are added and taken away here. */
export class LinksPane {
  readonly #host: WorkbenchView;
  readonly #links: Resource<string, readonly KeptLink[]>;
  readonly #concepts: Resource<string, readonly Standing[]>;
  #key = '';
  #adding = false;
  #found: readonly Thing[] = [];
  #kind: string = kinds[0];
  #page = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WorkbenchView) {
    this.#host = host;
    this.#links = new Resource(host, (key: string, signal) => keptLinks(this.#ctx.api, key, signal));
    this.#concepts = new Resource(host, (key: string, signal) => concepts(this.#ctx.api, key, signal));
  }

  get #ctx(): ViewContext {
    return this.#host.ctx;
  }

  load(key: string): void {
    if (key !== this.#key) this.#adding = false;
    this.#key = key;
    void this.#links.load(key);
    void this.#concepts.load(key);
  }

  render(): unknown {
    const { text } = this.#ctx;
    const links = this.#links.value ?? [];
    return html`<section>
      <div class="row" style="gap:6px">
        <h2 class="section-title grow" style="margin:0">${text('kept.title')}</h2>
        <button class="button plain icon-only" aria-expanded=${String(this.#adding)} aria-label=${text('kept.add')} title=${text('kept.add')} @click=${() => this.#toggle()}>${icon('plus')}</button>
      </div>
      ${this.#adding ? this.#adder() : nothing}
      <div class="row" style="gap:6px;flex-wrap:wrap">${(this.#concepts.value ?? []).map((one) => this.#concept(one))}</div>
      ${links.length === 0 && !this.#adding ? html`<p class="quiet">${text('kept.none')}</p>` : nothing}
      ${links.map((link) => this.#link(link))}
    </section>`;
  }

  #concept(one: Standing): unknown {
    const { text } = this.#ctx;
    return html`<span class="row" style="gap:2px"><button class="chip" title=${one.vocabulary} @click=${() => this.#searchBelow(one.code)}>${one.label}</button>
      <button class="button plain icon-only" aria-label=${text('kept.remove', one.label)} title=${text('kept.remove', one.label)} @click=${() => this.#stand(one.label, (codes) => codes.filter((code) => code !== one.code))}>${icon('close', 12)}</button></span>`;
  }

  #link(link: KeptLink): unknown {
    const { text } = this.#ctx;
    const what = html`<span class="badge">${this.#kindName(link.kind)}</span><span class="grow">${link.label}${link.note ? html` <span class="quiet">${link.note}</span>` : nothing}</span>${link.locator ? html`<span class="quiet">${text('kept.page', link.locator)}</span>` : nothing}`;
    return html`<div class="row" style="gap:2px">
      ${link.target
        ? html`<button class="item grow" @click=${() => (this.#ctx.selection.value = link.target)}>${what}</button>`
        : html`<span class="item grow">${what}</span>`}
      <button class="button plain icon-only" aria-label=${text('kept.remove', link.label)} title=${text('kept.remove', link.label)} @click=${() => void this.#unlink(link)}>${icon('trash')}</button>
    </div>`;
  }

  #adder(): unknown {
    const { text } = this.#ctx;
    return html`<div class="stack" style="gap:4px">
      <div class="row" style="gap:6px">
        <select aria-label=${text('kept.kind')} @change=${(event: Event) => (this.#kind = (event.target as HTMLSelectElement).value)}>
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.#kind}>${this.#kindName(kind)}</option>`)}
        </select>
        <input size="8" aria-label=${text('kept.locator')} placeholder=${text('kept.locator')} .value=${this.#page} @input=${(event: Event) => (this.#page = (event.target as HTMLInputElement).value)} />
        <input class="grow" type="search" aria-label=${text('kept.find')} placeholder=${text('kept.find')} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
      </div>
      <ul class="list styles" tabindex=${this.#found.length > 0 ? nothing : '0'} aria-label=${text('kept.things')}>
        ${this.#found.map((thing) => html`<li><button class="item" @click=${() => void this.#choose(thing)}><span class="badge">${text(`kept.sort.${sortOf(thing.to)}`)}</span><span class="grow">${thing.label}</span></button></li>`)}
      </ul>
    </div>`;
  }

  #kindName(kind: string): string {
    const name = this.#ctx.text(`kept.kind.${kind}`);
    return name === `kept.kind.${kind}` ? kind : name;
  }

  #toggle(): void {
    this.#adding = !this.#adding;
    if (this.#adding) this.#find('');
    this.#host.requestUpdate();
  }

  #find(words: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      this.#found = await things(this.#ctx.api, words).catch(() => []);
      this.#host.requestUpdate();
    }, PAUSE);
  }

  #searchBelow(code: string): void {
    this.#ctx.filter.value = { text: '', facets: { concept: [code] } };
    this.#ctx.open({ view: 'org.papilio.search.search' });
  }

  /** A concept without a page is where the record stands; with a page it is a link. */
  async #choose(thing: Thing): Promise<void> {
    const concept = conceptOf(thing.to);
    if (concept && !this.#page.trim()) {
      await this.#stand(thing.label, (codes) => [...new Set([...codes, concept])]);
      return;
    }
    const key = this.#key;
    const wanted = { to: thing.to, kind: this.#kind, locator: this.#page, note: '' };
    let id = '';
    await this.#do(
      this.#ctx.text('kept.change.link', key, thing.label),
      async () => void (id = (await addLink(this.#ctx.api, key, wanted)).id),
      () => removeLink(this.#ctx.api, id),
    );
  }

  async #unlink(link: KeptLink): Promise<void> {
    const key = this.#key;
    let { id } = link;
    await this.#do(
      this.#ctx.text('kept.change.unlink', key, link.label),
      () => removeLink(this.#ctx.api, id),
      async () => void (id = (await addLink(this.#ctx.api, key, link)).id),
    );
  }

  async #stand(label: string, change: (codes: readonly string[]) => readonly string[]): Promise<void> {
    const key = this.#key;
    const before = (this.#concepts.value ?? []).map((one) => one.code);
    const after = change(before);
    await this.#do(
      this.#ctx.text('kept.change.concepts', key, label),
      async () => void (await classify(this.#ctx.api, key, after)),
      async () => void (await classify(this.#ctx.api, key, before)),
    );
  }

  async #do(label: string, run: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
    const then = (work: () => Promise<void>) => async (): Promise<void> => {
      await work();
      this.load(this.#key);
    };
    try {
      await this.#ctx.history.do({ label, run: then(run), undo: then(undo) });
      this.#ctx.status(label);
    } catch (error) {
      this.#ctx.announce(problemFrom(error).message, true);
      this.#ctx.status(problemFrom(error).message);
    }
  }
}
