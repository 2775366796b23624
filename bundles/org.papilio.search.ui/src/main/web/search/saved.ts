import { ask, html, icon, nothing, problemFrom, saveFile, type Texts, type ViewContext } from '@workbench/sdk';
import { render } from 'lit';
import * as client from './client';
import { nameFrom, questionOf, type LineAgain, type ObjectChange, type Question, type Saved, type SearchLog } from './model';

/** Saved searches with what is new in each, and search logs; drawn anew whenever something was done. */
class SavedDesk {
  readonly place = document.createElement('div');
  readonly #ctx: ViewContext;
  readonly #now: Question;
  readonly #choose: (question: Question) => void;
  #saved: readonly Saved[] = [];
  #logs: readonly SearchLog[] = [];
  readonly #again = new Map<string, readonly LineAgain[]>();
  #name: string;
  #problem = '';

  constructor(ctx: ViewContext, now: Question, choose: (question: Question) => void) {
    this.#ctx = ctx;
    this.#now = now;
    this.#choose = choose;
    this.#name = nameFrom(now.text);
    void this.#do(async () => undefined);
  }

  async #do(work: () => Promise<unknown>): Promise<void> {
    this.#problem = '';
    try {
      await work();
      [this.#saved, this.#logs] = await Promise.all([client.savedSearches(this.#ctx.api), client.searchLogs(this.#ctx.api)]);
    } catch (error) {
      this.#problem = problemFrom(error).message;
    }
    this.#draw();
  }

  #draw(): void {
    const { text } = this.#ctx;
    const name = nameFrom(this.#name);
    render(
      html`<div class="stack">
        <div class="row" style="align-items:end">
          <div class="field grow"><label for="saved-name">${text('saved.name')}</label><input id="saved-name" .value=${this.#name} @input=${(event: Event) => { this.#name = (event.target as HTMLInputElement).value; this.#draw(); }} /></div>
          <button type="button" class="button" ?disabled=${!name} @click=${() => this.#do(() => client.saveSearch(this.#ctx.api, name, this.#now))}>${icon('star')}${text('saved.save')}</button>
          <button type="button" class="button" ?disabled=${!name} @click=${() => this.#do(() => client.logSearch(this.#ctx.api, name, this.#now, this.#logs))}>${icon('history')}${text('saved.log')}</button>
        </div>
        ${this.#problem ? html`<p role="alert">${icon('warning', 14)} ${this.#problem}</p>` : nothing}
        <h3>${text('saved.title')}</h3>
        ${this.#saved.length === 0 ? html`<p class="quiet">${text('saved.none')}</p>` : this.#savedTable(text)}
        <h3>${text('saved.logs')}</h3>
        ${this.#logs.length === 0 ? html`<p class="quiet">${text('saved.logs.none')}</p>` : this.#logs.map((log) => this.#log(text, log))}
      </div>`,
      this.place,
    );
  }

  #savedTable(text: Texts): unknown {
    return html`<table class="table">
      <thead><tr><th scope="col">${text('saved.name')}</th><th scope="col">${text('saved.query')}</th><th scope="col" class="number">${text('saved.fresh')}</th><th scope="col"><span class="vh">${text('saved.actions')}</span></th></tr></thead>
      <tbody>
        ${this.#saved.map(
          (one) => html`<tr>
            <th scope="row">${one.name}</th><td><code>${one.query || '*'}</code>${one.problem ? html`<br /><span class="badge bad">${one.problem}</span>` : nothing}</td>
            <td class="number">${one.fresh > 0 ? html`<span class="badge good">${one.fresh.toLocaleString(this.#ctx.locale.value)}</span>` : '0'}</td>
            <td><span class="row" style="gap:4px">
              <button type="button" class="button" @click=${() => this.#choose(questionOf(one))}>${text('saved.run')}</button>
              <button type="button" class="button plain" ?disabled=${one.fresh === 0} @click=${() => this.#do(() => client.markSeen(this.#ctx.api, one))}>${text('saved.seen')}</button>
              <button type="button" class="button plain icon-only" aria-label=${text('saved.forget', one.name)} title=${text('saved.forget', one.name)} @click=${() => this.#do(() => client.forgetSearch(this.#ctx.api, one.name))}>${icon('trash')}</button>
            </span></td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #log(text: Texts, log: SearchLog): unknown {
    return html`<table class="table">
      <caption>${log.name}</caption>
      <thead><tr><th scope="col" class="number" style="width:64px">${text('saved.line')}</th><th scope="col">${text('saved.query')}</th><th scope="col" class="number">${text('saved.hits')}</th></tr></thead>
      <tbody>${log.lines.map((line) => html`<tr><td class="number">${line.number}</td><td><code>${line.query}</code></td><td class="number">${line.count.toLocaleString(this.#ctx.locale.value)}</td></tr>`)}</tbody>
    </table>
    <div class="row"><button type="button" class="button" @click=${() => this.#do(async () => this.#again.set(log.name, await client.rerunLog(this.#ctx.api, log.name)))}>${icon('redo')}${text('saved.rerun')}</button>
      <button type="button" class="button" @click=${() => this.#do(async () => saveFile(`${log.name}.md`, await client.exportedLog(this.#ctx.api, log.name)))}>${icon('save')}${text('saved.export')}</button></div>
    ${this.#rerun(text, this.#again.get(log.name) ?? [])}`;
  }

  /** What a re-run found otherwise than before. */
  #rerun(text: Texts, lines: readonly LineAgain[]): unknown {
    if (lines.length === 0) return nothing;
    return html`<div role="status"><ul>${lines.map(
      (one) => html`<li>${text('saved.again', one.line, one.then, one.now)}
        ${one.problem ? html`<span class="badge bad">${one.problem}</span>` : nothing}
        ${one.comparable || one.problem ? nothing : html`<span class="quiet">${text('saved.again.counts')}</span>`}
        ${this.#changes(text, 'saved.again.added', one.addedTotal, one.added)}${this.#changes(text, 'saved.again.gone', one.goneTotal, one.gone)}</li>`,
    )}</ul></div>`;
  }

  #changes(text: Texts, label: string, total: number, changes: readonly ObjectChange[]): unknown {
    if (total === 0) return nothing;
    return html`<details><summary>${text(label, total)}</summary>
      <ul>${changes.map((one) => html`<li><code>${one.key}</code> ${text(`saved.again.${one.reason}`)}</li>`)}</ul></details>`;
  }
}

/** Opens the desk of saved searches; a search that is run there becomes the present one. */
export async function openSaved(ctx: ViewContext, now: Question, choose: (question: Question) => void): Promise<void> {
  const desk = new SavedDesk(ctx, now, (question) => {
    desk.place.closest('dialog')?.close();
    choose(question);
  });
  await ask(ctx.text('saved.title'), html`${desk.place}`, [{ id: 'close', label: ctx.text('action.close') }], true);
}
