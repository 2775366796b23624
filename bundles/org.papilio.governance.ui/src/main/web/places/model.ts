// What the map of places knows beside the drawing itself. Pure: no DOM, no network.

/** Grounds that need no file of the workspace. */
export const ownGrounds = ['tiles', 'countries'] as const;

/** The grounds that the workspace offers; those of its own alone while no picture is there. */
export function groundsOf(geometry: unknown): readonly string[] {
  const grounds = (geometry as { readonly grounds?: unknown } | null | undefined)?.grounds;
  return Array.isArray(grounds) && grounds.every((one) => typeof one === 'string') ? grounds : ownGrounds;
}

/** The key of a ground's name in the messages; nothing for a file, which is called by its own name. */
export const messageOf = (ground: string): string | null => (ownGrounds.some((one) => one === ground) ? `places.ground.${ground}` : null);

/** The title of a case, as it stands in the geometry. */
export function titleOf(geometry: unknown, subject: string): string {
  const entries = (geometry as { readonly entries?: readonly { readonly subject: string; readonly title: string }[] } | null | undefined)?.entries ?? [];
  return entries.find((entry) => entry.subject === subject)?.title ?? subject;
}
