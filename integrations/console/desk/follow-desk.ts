import { DeskClient } from '#shared/client/desk-client.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { setLocale } from '#shared/ui/locale.ts';
import type { ConsoleBoot } from '../console-boot.ts';
import type { HostAdapter } from '../host-adapter.ts';
import { DeskNewsOf } from './desk-news.ts';
import { deskNotices } from './desk-notices.ts';
import { isDeskSeen } from './seen-lock.ts';

/** A page that nobody sees: says that the agent is here, and calls in the help desk's own manner while no page shows offers. */
export function followDesk({ relayUrl, token, expiresAt, locale }: ConsoleBoot, host: HostAdapter): void {
  const connection = new RelayConnection({ relayUrl, token, expiresAt });
  const desk = new DeskClient({ connection });
  const news = new DeskNewsOf();
  // Without the words of the language the notices still come, in English.
  void setLocale(locale).catch(() => undefined);
  desk.subscribe(() => {
    if (!desk.view.desk) return;
    for (const notice of deskNotices(news.next(desk.view.desk))) void tell(host, notice);
  });
  host.onGone(() => {
    desk.close();
    connection.close();
    host.dispose();
  });
}

async function tell(host: HostAdapter, notice: string): Promise<void> {
  if (await isDeskSeen()) return;
  await host.notify(notice, 'info').catch(() => undefined);
}
