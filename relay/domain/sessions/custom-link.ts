/**
 * The portal's link with the external key filled in, encoded: a key can never change where the link leads. Null when
 * the portal has none.
 */
export function fillCustomLink(template: string | undefined, externalKey: string): string | null {
  return template?.replaceAll('{externalKey}', encodeURIComponent(externalKey)) ?? null;
}
