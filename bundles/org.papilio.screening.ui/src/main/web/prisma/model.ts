// What the view of the PRISMA flow shows.
import type { Table } from '@workbench/sdk';

export interface ProjectName {
  readonly id: string;
  readonly title: string;
}

export interface Flow {
  readonly title: string;
  readonly revision: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly tables: readonly Table[];
  readonly sources: readonly string[];
}

/** The drawing as an address that an image can show; scripts in it would not run there. */
export const imageAddress = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
