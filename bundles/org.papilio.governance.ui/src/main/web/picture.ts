// What the server answers for every picture.
import type { Table } from '@workbench/sdk';

/** A picture as the server answers it. */
export interface Picture {
  readonly title: string;
  readonly revision: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Places and shapes; what they are, the drawing bundle says. */
  readonly geometry: unknown;
  readonly text: string;
  readonly tables: readonly Table[];
  readonly sources: readonly string[];
}
