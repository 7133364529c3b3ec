/** Origin on which the relay lets pages be rebuilt, as it wrote it into this page; undefined where there is none. */
export function mirrorUrl(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="casement-mirror"]')?.content;
}
