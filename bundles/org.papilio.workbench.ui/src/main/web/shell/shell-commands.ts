import type { Command, Theme } from '@workbench/sdk';
import type { Direction } from './layout-host';
import type { Palette } from './palette';
import { PERSPECTIVES } from './perspectives';
import type { Shell } from './shell';
import { savePicture, showTwin } from './twin';

/** The shell's own commands, in the order in which menus list them. */
export function shellCommands(shell: Shell, palette: Palette): Command[] {
  const { text } = shell;
  const current = () => shell.current();
  const open = () => current() !== null;
  const drawn = () => current()?.view?.exportSvg !== undefined && current()?.shows === true;
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    const host = current();
    if (host?.view && !(await savePicture(host.view, host.listing.title, format))) shell.frame.say(text('picture.none'));
  };
  const move = (direction: Direction, key: string): Command => ({
    id: `window.move-${direction}`,
    label: () => text(`window.move-${direction}`),
    menu: 'window',
    keys: [`Alt Shift ${key}`],
    enabled: () => shell.layout.ids().length > 1,
    run: () => {
      const id = shell.layout.current();
      if (id) shell.layout.move(id, direction);
    },
  });
  const go = (step: 1 | -1): void => {
    const id = shell.layout.nextPane(step);
    if (id) shell.reveal(id);
  };
  return [
    { id: 'file.svg', label: () => text('file.svg'), menu: 'file', enabled: drawn, run: () => save('svg') },
    { id: 'file.png', label: () => text('file.png'), menu: 'file', enabled: drawn, run: () => save('png') },
    {
      id: 'edit.undo',
      label: () => text('edit.undo', shell.history.state.value.undo ?? ''),
      menu: 'edit',
      keys: ['Accel Z'],
      enabled: () => shell.history.state.value.undo !== null,
      run: () => step(shell, 'undo'),
    },
    {
      id: 'edit.redo',
      label: () => text('edit.redo', shell.history.state.value.redo ?? ''),
      menu: 'edit',
      keys: ['Accel Shift Z', 'Accel Y'],
      enabled: () => shell.history.state.value.redo !== null,
      run: () => step(shell, 'redo'),
    },
    {
      id: 'view.twin',
      label: () => text('view.twin'),
      menu: 'view',
      keys: ['Alt T'],
      enabled: open,
      run: async () => {
        const host = current();
        if (host?.view) await showTwin(host.view, host.listing.title, text);
      },
    },
    { id: 'window.next', label: () => text('window.next'), menu: 'window', keys: ['F6'], enabled: open, run: () => go(1) },
    { id: 'window.previous', label: () => text('window.previous'), menu: 'window', keys: ['Shift F6'], enabled: open, run: () => go(-1) },
    {
      id: 'window.next-tab',
      label: () => text('window.next-tab'),
      menu: 'window',
      keys: ['Alt PageDown'],
      enabled: open,
      run: () => {
        const id = shell.layout.nextTab(1);
        if (id) shell.reveal(id);
      },
    },
    move('left', 'ArrowLeft'),
    move('right', 'ArrowRight'),
    move('above', 'ArrowUp'),
    move('below', 'ArrowDown'),
    {
      id: 'window.maximise',
      label: () => text('window.maximise'),
      menu: 'window',
      keys: ['Alt M'],
      enabled: open,
      run: () => shell.frame.say(text(shell.layout.maximise() ? 'window.maximised' : 'window.restored')),
    },
    {
      id: 'window.close',
      label: () => text('window.close'),
      menu: 'window',
      keys: ['Alt W'],
      enabled: open,
      run: () => {
        const host = current();
        if (!host) return;
        shell.layout.close(host.instance);
        shell.frame.say(text('window.closed', host.listing.title));
        const next = shell.layout.current();
        if (next) shell.reveal(next);
      },
    },
    { id: 'window.reset', label: () => text('window.reset'), menu: 'window', run: () => shell.reset() },
    ...PERSPECTIVES.map((name, place): Command => ({
      id: `window.perspective-${name}`,
      label: () => text('window.perspective', text(`perspective.${name}`)),
      menu: 'window',
      keys: [`Alt ${place + 1}`],
      run: () => {
        shell.perspective.value = name;
      },
    })),
    { id: 'help.palette', label: () => text('help.palette'), menu: 'help', keys: ['Accel K', 'F1'], run: () => palette.open() },
    { id: 'help.welcome', label: () => text('help.welcome'), menu: 'help', run: () => shell.open({ view: 'org.papilio.workbench.welcome' }) },
    ...(['en', 'de'] as const).map((language): Command => ({
      id: `help.language-${language}`,
      label: () => text(`help.language-${language}`),
      run: () => shell.setLanguage(language),
    })),
    ...(['system', 'light', 'dark', 'contrast'] as const).map((theme: Theme): Command => ({
      id: `help.theme-${theme}`,
      label: () => text('help.theme', text(`theme.${theme}`)),
      run: () => shell.setTheme(theme),
    })),
  ];
}

/** Undoes or redoes, and says what. */
async function step(shell: Shell, which: 'undo' | 'redo'): Promise<void> {
  const label = shell.history.state.value[which] ?? '';
  await shell.history[which]();
  shell.frame.say(shell.text(`edit.${which}-done`, label));
}
