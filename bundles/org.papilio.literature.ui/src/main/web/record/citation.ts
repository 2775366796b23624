import { html, icon, nothing, problemFrom, Resource, type ViewContext, type WorkbenchView } from '@workbench/sdk';
import { citation, styles, type Citation, type Style } from './client';

const PAUSE = 200;
/** Styles that many ask for; all others are found by their names. */
const usual: readonly Style[] = [
  { id: 'apa', title: 'APA Style 7th edition' },
  { id: 'american-sociological-association', title: 'ASA Style Guide 6th/7th edition' },
  { id: 'chicago-author-date', title: 'Chicago Manual of Style 18th edition (author-date)' },
  { id: 'harvard-cite-them-right', title: 'Cite Them Right 12th edition (author-date/Harvard)' },
  { id: 'modern-language-association', title: 'MLA Handbook 9th edition (in-text citations)' },
  { id: 'ieee', title: 'IEEE Reference Guide version 11.29.2023' },
];

/** The record as a reference, in a style of the Citation Style Language that one chooses. */
export class CitationPane {
  readonly #host: WorkbenchView;
  #styles: readonly Style[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #choosing = false;
  readonly #cited: Resource<string, Citation>;

  constructor(host: WorkbenchView) {
    this.#host = host;
    this.#cited = new Resource<string, Citation>(host, (key, signal) => citation(this.#ctx.api, key, this.#style.id, signal));
  }

  get #ctx(): ViewContext {
    return this.#host.ctx;
  }

  get #style(): Style {
    return this.#ctx.settings.get<Style>('style', usual[0]!);
  }

  load(key: string): void {
    void this.#cited.load(key);
  }

  render(): unknown {
    const { text } = this.#ctx;
    const cited = this.#cited.value;
    const { now } = this.#cited;
    return html`<section class="cite">
      <div class="row" style="gap:6px">
        <h2 class="section-title grow" style="margin:0">${text('cite.title')}</h2>
        <button class="button plain style-name" aria-expanded=${String(this.#choosing)} @click=${() => this.#toggle()}><span class="cut-name">${this.#style.title}</span>${icon('down', 12)}</button>
        <button class="button plain icon-only" aria-label=${text('cite.copy')} title=${text('cite.copy')} ?disabled=${!cited} @click=${() => this.#copy(cited?.text ?? '')}>${icon('quote')}</button>
      </div>
      ${this.#choosing ? this.#chooser() : nothing}
      ${now.state === 'failed' ? html`<p class="quiet">${now.problem.message}</p>` : html`<blockquote>${cited ? rich(cited.html) : ''}</blockquote>`}
    </section>`;
  }

  #chooser(): unknown {
    const { text } = this.#ctx;
    return html`<div class="stack" style="gap:4px">
      <input type="search" aria-label=${text('cite.find')} placeholder=${text('cite.find')} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
      <ul class="list styles" tabindex=${this.#styles.length > 0 ? nothing : '0'} aria-label=${text('cite.styles')}>
        ${this.#styles.map((style) => html`<li><button class="item" aria-current=${style.id === this.#style.id ? 'true' : nothing} @click=${() => this.#choose(style)}>${style.title}</button></li>`)}
      </ul>
    </div>`;
  }

  #toggle(): void {
    this.#choosing = !this.#choosing;
    if (this.#choosing) this.#find('');
    this.#host.requestUpdate();
  }

  #find(words: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      this.#styles = words.trim() ? await styles(this.#ctx.api, words).catch(() => []) : usual;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  #choose(style: Style): void {
    this.#ctx.settings.set('style', style);
    this.#choosing = false;
    void this.#cited.reload();
    this.#host.requestUpdate();
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#ctx.status(this.#ctx.text('cite.copied'));
    } catch (error) {
      this.#ctx.status(problemFrom(error).message);
    }
  }
}

/** HTML of a style as a template: cursive, bold, raised and lowered are kept, nothing else. */
function rich(source: string): unknown {
  const walk = (node: Node): unknown => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof HTMLElement)) return nothing;
    const inner = [...node.childNodes].map(walk);
    const { fontStyle, fontWeight, verticalAlign, fontVariant } = node.style;
    if (fontStyle === 'italic' || node.tagName === 'I' || node.tagName === 'EM') return html`<i>${inner}</i>`;
    if (fontWeight === 'bold' || node.tagName === 'B' || node.tagName === 'STRONG') return html`<b>${inner}</b>`;
    if (verticalAlign === 'super' || node.tagName === 'SUP') return html`<sup>${inner}</sup>`;
    if (verticalAlign === 'sub' || node.tagName === 'SUB') return html`<sub>${inner}</sub>`;
    return fontVariant === 'small-caps' ? html`<span style="font-variant:small-caps">${inner}</span>` : inner;
  };
  return walk(new DOMParser().parseFromString(source, 'text/html').body);
}
