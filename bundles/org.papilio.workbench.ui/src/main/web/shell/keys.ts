/** A key with what is held: `Accel` is Ctrl, or Command on a Mac. */
export interface Keys {
  readonly accel: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Reads `Accel Shift Z`. */
export function parseKeys(text: string): Keys {
  const words = text.split(' ');
  return {
    accel: words.includes('Accel'),
    shift: words.includes('Shift'),
    alt: words.includes('Alt'),
    key: (words.at(-1) ?? '').toLowerCase(),
  };
}

export function matches(keys: Keys, event: KeyboardEvent): boolean {
  const accel = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return keys.accel === accel && !other && keys.shift === event.shiftKey && keys.alt === event.altKey && keys.key === event.key.toLowerCase();
}

/** As menus print it: `Ctrl+Shift+Z`. */
export function printKeys(text: string): string {
  const names: Record<string, string> = mac
    ? { Accel: '⌘', Shift: '⇧', Alt: '⌥' }
    : { Accel: 'Ctrl', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
  return text
    .split(' ')
    .map((word) => names[word] ?? (word.length === 1 ? word.toUpperCase() : word))
    .join(mac ? '' : '+');
}

/** Whether typing goes into a field, where Undo and letters belong to the field. */
export function inField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  const kinds = ['checkbox', 'radio', 'button', 'range', 'color', 'submit'];
  return target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !kinds.includes(target.type));
}
