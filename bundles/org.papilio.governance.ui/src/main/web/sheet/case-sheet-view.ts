import { emptyState, nothing } from '@workbench/sdk';
import { SheetView } from './sheet-view';

/** A picture of the case in hand. */
export abstract class CaseSheetView extends SheetView {
  protected override opened(): void {
    super.opened();
    this.watch(this.ctx.activeCase, () => this.draw());
  }

  protected override ready(): boolean {
    return this.ctx.activeCase.value !== null;
  }

  protected override cases(): readonly string[] {
    const slug = this.ctx.activeCase.value;
    return slug === null ? [] : [slug];
  }

  protected override empty(): unknown {
    return emptyState(this.t('score.empty'), this.t('score.empty.advice'), nothing, 'network');
  }

  /** Selects an element of the case in hand. */
  protected select(id: string, label: string): void {
    this.ctx.selection.value = { kind: 'element', id: `${this.ctx.activeCase.value}#${id}`, label };
    this.ctx.announce(label);
  }

  /** Whether an element of the case in hand is selected anywhere in the page. */
  protected selected(id: string | undefined): boolean {
    const selection = this.ctx.selection.value;
    return id !== undefined && selection?.kind === 'element' && selection.id === `${this.ctx.activeCase.value}#${id}`;
  }
}
