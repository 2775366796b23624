import { problemFrom, type Command, type Commands, type Stop } from '@workbench/sdk';
import { inField, matches, parseKeys } from './keys';

/** Commands of shell and views, by id, in the order in which they came. */
export class CommandTable implements Commands {
  readonly #commands = new Map<string, Command>();
  readonly #sources = new Set<(query: string) => Promise<readonly Command[]>>();
  readonly #onProblem: (text: string) => void;

  constructor(onProblem: (text: string) => void) {
    this.#onProblem = onProblem;
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  add(command: Command): Stop {
    this.#commands.set(command.id, command);
    return () => {
      if (this.#commands.get(command.id) === command) this.#commands.delete(command.id);
    };
  }

  source(find: (query: string) => Promise<readonly Command[]>): Stop {
    this.#sources.add(find);
    return () => this.#sources.delete(find);
  }

  all(): Command[] {
    return [...this.#commands.values()];
  }

  /** What the sources of the views find; a source that fails finds nothing. */
  async find(query: string): Promise<Command[]> {
    const found = await Promise.all([...this.#sources].map((find) => find(query).catch(() => [])));
    return found.flat();
  }

  async run(id: string): Promise<void> {
    const command = this.#commands.get(id);
    if (command) await this.start(command);
  }

  /** Runs a command unless it is disabled; a failure is told, not thrown. */
  async start(command: Command): Promise<void> {
    if (command.enabled && !command.enabled()) return;
    try {
      await command.run();
    } catch (error) {
      this.#onProblem(problemFrom(error).message);
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
    for (const command of this.#commands.values()) {
      if (!command.keys?.some((keys) => matches(parseKeys(keys), event))) continue;
      if (inField(event) && (plain || command.id.startsWith('edit.'))) continue;
      event.preventDefault();
      void this.start(command);
      return;
    }
  }
}
