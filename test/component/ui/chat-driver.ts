import type { Page } from '@playwright/test';
import type { ChatItem, ChatMessage } from '#shared/ui/chat-item.ts';

/** Properties of the log that tests set. */
export interface LogProperties {
  readonly items?: readonly ChatItem[];
  readonly loading?: boolean;
  readonly offline?: boolean;
  readonly typing?: string;
  readonly unreadFrom?: string;
}

/** Sets properties of the log and waits until they are drawn. */
export async function setLog(page: Page, properties: LogProperties): Promise<void> {
  await page.locator('casement-chat-log').evaluate(async (log, given) => {
    Object.assign(log, given);
    if ('updateComplete' in log) await log.updateComplete;
  }, properties);
}

/** A message of Dana, or an own one with a state. */
export function message(id: string, more: Partial<ChatMessage> = {}): ChatMessage {
  return {
    kind: 'message',
    id,
    at: Date.UTC(2026, 10, 20, 12),
    author: 'Dana',
    isOwn: false,
    text: `Text ${id}`,
    ...more,
  };
}

/** Records the named event on the page; read with `recorded`. */
export async function record(page: Page, name: string, fields: readonly string[], isCancelled = false): Promise<void> {
  await page.evaluate(
    ([type, keys, cancel]) => {
      const store = document.documentElement.dataset;
      document.addEventListener(type, (event) => {
        if (cancel) event.preventDefault();
        const seen: unknown[] = JSON.parse(store.recorded ?? '[]') as unknown[];
        seen.push(Object.fromEntries(keys.map((key) => [key, Reflect.get(event, key)])));
        store.recorded = JSON.stringify(seen);
      });
    },
    [name, fields, isCancelled] as const,
  );
}

/** What `record` has seen so far. */
export async function recorded(page: Page): Promise<unknown> {
  return JSON.parse((await page.locator('html').getAttribute('data-recorded')) ?? '[]') as unknown;
}
