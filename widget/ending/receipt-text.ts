import type { Scope } from '#shared/protocol/session-event.ts';
import { getLocale } from '#shared/ui/locale.ts';
import { t } from './ending-words.ts';
import type { ReceiptLine } from './receipt.ts';

/** One line of the receipt in words. `nameOf` says who an agent is. */
export function receiptText(line: ReceiptLine, nameOf: (agentId: string) => string): string {
  switch (line.kind) {
    case 'refused':
      return refused(line);
    case 'allowed':
      return allowed(line, nameOf(line.agentId));
    case 'narrowed':
      return t(line.part === 'section' ? 'narrowed' : 'widened');
    case 'used':
      return used(line, nameOf(line.agentId));
  }
}

function refused({ scope, reason }: Extract<ReceiptLine, { kind: 'refused' }>): string {
  if (reason === 'sensitive') return t('refusedBySite');
  if (scope === 'screen') return t('refused');
  return t(scope === 'see' ? 'refusedPage' : 'refusedControl');
}

function allowed({ scopes, surface }: Extract<ReceiptLine, { kind: 'allowed' }>, agent: string): string {
  if (surface === 'tab') return t('sawTab', { agent });
  if (surface === 'window') return t('sawWindow', { agent });
  if (surface !== 'page') return t('sawScreen', { agent });
  if (scopes.includes('see')) return t('sawPage', { agent });
  return t('could', { agent, does: listed(scopes.map((scope) => doing[scope]())) });
}

const doing: Readonly<Record<Scope, () => string>> = {
  see: () => '',
  screen: () => '',
  point: () => t('doPoint'),
  scroll: () => t('doScroll'),
  click: () => t('doClick'),
  type: () => t('doType'),
};

function used({ scrolls, clicks, keys }: Extract<ReceiptLine, { kind: 'used' }>, agent: string): string {
  const did = [
    ...(scrolls > 0 ? [t('scrolled', { count: scrolls })] : []),
    ...(clicks > 0 ? [t('clicked', { count: clicks })] : []),
    ...(keys > 0 ? [t('typed', { count: keys })] : []),
  ];
  return t('used', { agent, did: listed(did) });
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(getLocale()).format(parts);
}
