/** The ticket that a web address names, if it is one of the help desk at `origin`. */
export function ticketLink(url: string, origin: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed?.origin !== origin) return undefined;
  return /^\/agent\/tickets\/(\d+)\/?$/.exec(parsed.pathname)?.[1];
}
