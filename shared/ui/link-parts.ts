/** A piece of a message: plain text, or a link with the label to show. */
export type TextPart = { readonly text: string } | { readonly href: string; readonly label: string };

// Stops at spaces, quotes, angle brackets, control characters and everything that turns or hides text.
const CANDIDATE =
  /(?:https?:\/\/|mailto:|www\.)[^\s<>"'`\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+/gi;
const TRAILING = '.,;:!?*_~)]}';
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Finds the links of a plain text: http, https, mailto and bare www addresses, nothing else.
 * An address with a user name ("bank.example@evil.example") stays text, and a host that is not what it looks like
 * is shown as the browser will resolve it (punycode).
 */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const isWordBefore = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    const raw = trimTrailing(match[0]);
    const link = isWordBefore ? undefined : toLink(raw);
    if (!link) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index) });
    parts.push(link);
    done = match.index + raw.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

/** A full stop or an unmatched bracket at the end belongs to the sentence. */
function trimTrailing(raw: string): string {
  const surplus: Record<string, number> = {};
  let end = raw.length;
  while (end > 0 && TRAILING.includes(raw.charAt(end - 1))) {
    const last = raw.charAt(end - 1);
    const opener = CLOSERS[last];
    if (opener) {
      const unmatched = (surplus[last] ??= raw.split(last).length - raw.split(opener).length);
      if (unmatched <= 0) break;
      surplus[last] = unmatched - 1;
    }
    end -= 1;
  }
  return raw.slice(0, end);
}

function toLink(raw: string): TextPart | undefined {
  const address = /^www\./i.test(raw) ? `https://${raw}` : raw;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !SCHEMES.has(url.protocol) || url.username || url.password) return undefined;
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? { href: url.href, label: raw } : undefined;
  const authority = raw.replace(/^https?:\/\//i, '').split(/[/?#\\]/)[0] ?? '';
  const label = authority.toLowerCase() === url.host ? raw : raw.replace(authority, () => url.host);
  return { href: url.href, label };
}
