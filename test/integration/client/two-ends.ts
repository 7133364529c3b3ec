import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { Role } from '#shared/protocol/session-event.ts';
import { DEVICE, claimKey } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import type { TestRelay } from '../../support/test-relay.ts';

/** One page of one role: its connection, its session, its storage. */
export interface End {
  connection: RelayConnection;
  client: SessionClient;
  storage: KeyValueStore;
}

interface EndOptions {
  relayUrl: string;
  token: string;
  origin: string;
  sessionId: string;
  role: Role;
  storage?: KeyValueStore;
}

const ends = new Set<End>();

export function openEnd({ relayUrl, token, origin, sessionId, role, storage = createMemoryStore() }: EndOptions): End {
  const connection = new RelayConnection({ relayUrl, token, origin });
  const end = { connection, client: new SessionClient({ connection, sessionId, role, storage }), storage };
  ends.add(end);
  return end;
}

export function closeEnd(end: End): void {
  end.client.close();
  end.connection.close();
  ends.delete(end);
}

export function closeEnds(): void {
  for (const end of ends) closeEnd(end);
}

/** Looks now and after each change of the view; gives up after fifteen seconds. */
export function until(client: SessionClient, holds: (view: SessionView) => boolean): Promise<SessionView> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(giveUp);
      release();
      finish();
    };
    const giveUp = setTimeout(() => {
      settle(() => {
        reject(new Error(`It did not happen within fifteen seconds: ${JSON.stringify(client.view)}`));
      });
    }, 15_000);
    const look = () => {
      if (holds(client.view)) settle(() => resolve(client.view));
    };
    const release = client.subscribe(look);
    look();
  });
}

/** The texts of the log, in order. */
export function texts({ commits }: SessionView): string[] {
  return commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'message-sent' ? [event.text] : [])),
  );
}

export async function startInvitation(relay: TestRelay, relayUrl: string) {
  const boot = await relay.signIn();
  const starter = new RelayConnection({ relayUrl: relay.url, token: boot.token, origin: relay.url });
  const started = await starter.request('session:start', {
    commandId: commandId(),
    ticketId: '1042',
    portalId: 'fernway-help',
    keyMinutes: 60,
  });
  starter.close();
  if (!started.ok) throw new Error(`session:start: ${started.error.code}`);
  const { sessionId } = started.value;
  const agent = openEnd({ relayUrl, token: boot.token, origin: relay.url, sessionId, role: 'agent' });
  const { key } = await until(agent.client, (view) => view.key !== null);
  return { agent, sessionId, boot, key: key?.key ?? '' };
}

/** Both ends in the chat, over `relayUrl` (the relay itself or a line to it). */
export async function startTwoEnds(relay: TestRelay, relayUrl: string) {
  const { agent, sessionId, boot, key } = await startInvitation(relay, relayUrl);
  const invitation = await claimKey(relay, key);
  const place = { relayUrl, token: invitation.token, origin: relay.shopOrigin, sessionId, role: 'customer' } as const;
  const customer = openEnd(place);
  await until(customer.client, ({ status }) => status === 'live');
  const joined = await customer.client.run('session:join', { name: 'Dana', device: DEVICE });
  if (!joined.ok) throw new Error(`session:join: ${joined.error.code}`);
  await until(agent.client, ({ session }) => session?.phase === 'active');
  return { agent, customer, sessionId, boot, place };
}
