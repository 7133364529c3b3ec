import { fits, type MaskRules } from '../masking/mask-rules.ts';

const MARK = 'data-casement-sensitive';

/**
 * Whether the site forbids that anybody else acts on this page: by `<meta name="casement-sensitive">`, by
 * `data-casement-sensitive` on its root or body, or by a rule for its address.
 */
export function isSensitivePage(rules?: MaskRules): boolean {
  const { body, documentElement } = document;
  if (documentElement.hasAttribute(MARK) || (body as HTMLElement | null)?.hasAttribute(MARK)) return true;
  if (document.querySelector('meta[name="casement-sensitive" i]')) return true;
  return rules?.pages?.some(({ url, isSensitive }) => isSensitive === true && fits(url, location.href)) ?? false;
}
