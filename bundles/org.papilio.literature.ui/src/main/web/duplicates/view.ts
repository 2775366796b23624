import { controls, emptyState, html, icon, nothing, problemFrom, Resource, unsafeCSS, WorkbenchView, type Table } from '@workbench/sdk';
import * as client from './client';
import { bits, fieldRows, placeAfter, type Found, type Group, type Pair } from './model';
import look from './view.css';

const AT_ONCE = 50;

/** The queue of duplicates: one group after the other, side by side, with the evidence for each pair. */
export default class DuplicatesView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #place = 0;
  #busy = false;
  #into: string | null = null;
  #left: ReadonlySet<string> = new Set();
  readonly #found = new Resource<number, Found>(this, (from, signal) => client.groups(this.ctx.api, from, AT_ONCE, signal));

  protected override opened(): void {
    this.own(this.ctx.on('library', () => void this.#found.reload()));
    const pressed = (event: KeyboardEvent): void => this.#key(event);
    this.addEventListener('keydown', pressed);
    this.own(() => this.removeEventListener('keydown', pressed));
    void this.#found.load(0);
  }

  override describe(): string {
    const found = this.#found.value;
    return found ? this.t('duplicates.describe', found.count, found.records, found.compared) : '';
  }

  override asTable(): readonly Table[] {
    const group = this.#group();
    if (!group) return [];
    return [{ caption: this.t('duplicates.fields'), columns: ['', ...group.records.map((one) => one.key)], rows: fieldRows(group.records).map((row) => [row.field, ...row.values.map((words) => words.map((word) => word.text).join(' '))]) }];
  }

  #group(): Group | undefined {
    return this.#found.value?.groups[this.#place];
  }

  protected override render(): unknown {
    return this.#found.render(this.ctx.text, (found) => this.#queue(found));
  }

  #queue(found: Found): unknown {
    this.#place = placeAfter(this.#place, found.groups.length);
    const group = this.#group();
    if (!group) return emptyState(this.t('duplicates.none'), this.t('duplicates.none.advice', found.records, found.compared), nothing, 'check');
    return html`<div class="whole">
      <div class="head"><div class="grow"><h1>${this.t('duplicates.title', this.#place + 1, found.count)}</h1>
        <p class="quiet">${this.t('duplicates.likeness', (group.weakest * 100).toFixed(1), group.records.length)} ${group.pairs.every((pair) => pair.score >= found.sure) ? html`<span class="badge good">${this.t('duplicates.sure')}</span>` : html`<span class="badge warn">${this.t('duplicates.look')}</span>`}</p></div>
        <div class="group" role="group" aria-label=${this.t('duplicates.walk')}>
          <button class="button" ?disabled=${this.#place === 0} @click=${() => this.#go(-1)}>${icon('arrow-up')}${this.t('duplicates.previous')}</button>
          <button class="button" ?disabled=${this.#place >= found.groups.length - 1} @click=${() => this.#go(1)}>${icon('arrow-down')}${this.t('duplicates.next')}</button>
        </div></div>
      <div class="place" tabindex="0" data-focus role="region" aria-label=${this.t('view.duplicates')}>
        ${this.#sideBySide(group)} ${group.pairs.map((pair) => this.#evidence(pair))}
      </div>
      <div class="foot keys">
        <button class="button primary" ?disabled=${this.#busy || this.#taken(group).length < 2} @click=${() => void this.#merge(group)}>${icon('link')}${this.t('duplicates.merge', this.#taken(group).length)} <kbd>M</kbd></button>
        <button class="button" ?disabled=${this.#busy} @click=${() => void this.#apart(group)}>${icon('minus')}${this.t('duplicates.apart')} <kbd>D</kbd></button>
        <button class="button" ?disabled=${this.ctx.history.state.value.undo === null} @click=${() => void this.ctx.history.undo()}>${icon('undo')}${this.t('duplicates.undo')} <kbd>U</kbd></button>
        <span class="quiet">${this.t('duplicates.keys')}</span>
      </div>
    </div>`;
  }

  #sideBySide(group: Group): unknown {
    return html`<div class="pairing" tabindex="0" role="region" aria-label=${this.t('duplicates.fields')}><table class="table">
      <thead><tr><th scope="col"><span class="vh">${this.t('duplicates.field')}</span></th>${group.records.map((record) => html`<th scope="col">
        <label class="check"><input type="checkbox" .checked=${!this.#left.has(record.key)} @change=${() => this.#toggle(record.key)}>${record.key}</label>
        <label class="check quiet"><input type="radio" name="into" .checked=${this.#into === record.key} @change=${() => { this.#into = record.key; this.requestUpdate(); }}>${this.t('duplicates.into')}</label>
      </th>`)}</tr></thead>
      <tbody>${fieldRows(group.records).map((row) => html`<tr class=${row.same ? '' : 'differs'}><th scope="row">${this.#label(row.field)}</th>
        ${row.values.map((words) => html`<td>${words.length === 0 ? html`<span class="absent">${this.t('duplicates.absent')}</span>` : words.map((word) => (word.shared ? html`${word.text} ` : html`<mark>${word.text}</mark> `))}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  #label(field: string): string {
    const key = `field.${field}`;
    const text = this.t(key);
    return text === key ? field : text;
  }

  #evidence(pair: Pair): unknown {
    return html`<section><h2>${this.t('duplicates.pair', pair.first, pair.second)}</h2>
      <p class="quiet">${this.t('duplicates.score', pair.score.toFixed(1), (pair.likeness * 100).toFixed(1))}</p>
      <dl class="evidence">${pair.evidence.map((one) => html`<dt class=${one.weight > 0 ? 'for' : 'against'}>${bits(one.weight)}</dt>
        <dd>${one.label}${one.first ? html`: <span class="quiet">${one.first}${one.second ? ` | ${one.second}` : ''}</span>` : nothing}</dd>`)}</dl></section>`;
  }

  #taken(group: Group): readonly string[] {
    return group.records.map((record) => record.key).filter((key) => !this.#left.has(key));
  }

  #toggle(key: string): void {
    const left = new Set(this.#left);
    if (!left.delete(key)) left.add(key);
    this.#left = left;
    this.requestUpdate();
  }

  #go(by: number): void {
    this.#place = placeAfter(this.#place + by, this.#found.value?.groups.length ?? 0);
    this.#left = new Set();
    this.#into = null;
    this.requestUpdate();
    const group = this.#group();
    if (group) this.ctx.announce(this.t('duplicates.title', this.#place + 1, this.#found.value?.count ?? 0));
  }

  #key(event: KeyboardEvent): void {
    const typing = event.composedPath()[0] instanceof HTMLInputElement && (event.composedPath()[0] as HTMLInputElement).type === 'text';
    const group = this.#group();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !group) return;
    const done: Record<string, () => void> = {
      m: () => void this.#merge(group),
      d: () => void this.#apart(group),
      u: () => void this.ctx.history.undo(),
      j: () => this.#go(1),
      k: () => this.#go(-1),
    };
    const action = done[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }

  async #merge(group: Group): Promise<void> {
    const keys = this.#taken(group);
    if (keys.length < 2) return;
    const into = this.#into && keys.includes(this.#into) ? this.#into : null;
    let merged = '';
    await this.#do(this.t('duplicates.merged', keys.join(', ')), async () => { merged = await client.merge(this.ctx.api, keys, into); }, () => client.unmerge(this.ctx.api, merged));
  }

  async #apart(group: Group): Promise<void> {
    const keys = this.#taken(group);
    if (keys.length < 2) return;
    await this.#do(this.t('duplicates.kept-apart', keys.join(', ')), () => client.distinct(this.ctx.api, keys), () => client.comparable(this.ctx.api, keys));
  }

  async #do(label: string, run: () => Promise<unknown>, undo: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.ctx.history.do({
        label,
        run: async () => { await run(); await this.#found.reload(); },
        undo: async () => { await undo(); await this.#found.reload(); },
      });
      this.#left = new Set();
      this.#into = null;
      this.ctx.status(label);
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
      this.ctx.announce(problemFrom(error).message, true);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }
}
