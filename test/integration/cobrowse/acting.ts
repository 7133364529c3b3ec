import type { ToPage } from '#shared/protocol/cobrowse-line.ts';
import type { Action, Outcome } from '#shared/protocol/control.ts';
import { TOMAS, type TestRelay } from '../../support/test-relay.ts';
import { LineClient } from './line-client.ts';
import { allow, type watchPage } from './shared-page.ts';

export const EPOCH = 7;
export const CLICK: Action = { kind: 'click', node: 4, x: 0.5, y: 0.5, clicks: 1 };
export const POINT = { type: 'gesture', gesture: { type: 'point', x: 10, y: 20 } };

/** A scroll that can be told from every other. */
export function scroll(top: number): Action {
  return { kind: 'scroll', node: 4, left: 0, top };
}

/** A choice that can be told from every other. */
export function choose(option: number): Action {
  return { kind: 'choose', node: 4, option };
}

export function act(line: LineClient, number: number, action: Action = CLICK): void {
  line.say({ type: 'act', act: number, epoch: EPOCH, action });
}

/** The line has the control, as it was told. */
export async function takeControl(line: LineClient, agentId = '7001-101'): Promise<void> {
  line.say({ type: 'control', isWanted: true });
  await line.until(() => controllerOf(line) === agentId || undefined);
}

/** Who has the control, by what this line was told last. */
export function controllerOf({ told }: LineClient): string | null | undefined {
  return told.findLast((message) => message.type === 'controller')?.agentId;
}

/** What a page was asked to do. */
export function asked({ told }: LineClient): Array<Extract<ToPage, { type: 'act' }>> {
  return told.filter((message) => message.type === 'act');
}

export function outcome(line: LineClient, number: number): Promise<Outcome> {
  return line
    .until(() => line.told.find((told) => told.type === 'acted' && told.act === number))
    .then((told) => (told.type === 'acted' ? told.outcome : 'failed'));
}

/** The page does at once what it is asked. */
export function obey(page: LineClient): void {
  const answered = new Set<number>();
  page.socket.on('message', () => {
    for (const { act: number, agentId } of asked(page)) {
      if (answered.has(number)) continue;
      answered.add(number);
      page.say({ type: 'acted', act: number, agentId, outcome: 'done' });
    }
  });
}

/** Everything that was said before has arrived and was answered: the page hears this gesture after it. */
export async function settled(viewer: LineClient, page: LineClient): Promise<void> {
  const x = Math.floor(Math.random() * 90_000);
  viewer.say({ type: 'gesture', gesture: { type: 'point', x, y: 0 } });
  await page.until(() =>
    page.told.find((told) => told.type === 'gesture' && told.gesture.type === 'point' && told.gesture.x === x),
  );
}

/** Tomas helps along; with a scope, the customer lets him do so much. */
export async function bringTomas(
  relay: TestRelay,
  { agent, customer, sessionId }: Awaited<ReturnType<typeof watchPage>>,
  scope?: 'see' | 'click' | 'type',
) {
  const tomas = await relay.agent(TOMAS);
  tomas.stay();
  // Answered after the beat: he is here for everybody.
  await tomas.send('desk:open', {});
  const { token, agent: known } = await relay.signIn(TOMAS);
  await agent.write('participant:invite', sessionId, {
    to: { kind: 'agent', agentId: known.id },
    right: 'co-drive',
    note: '',
  });
  const { invitationId } = await agent.event(sessionId, 'invitation-sent');
  await tomas.open(sessionId);
  await tomas.write('invitation:accept', sessionId, { invitationId });
  if (scope) await allow(customer, tomas, sessionId, scope);
  return { tomas, id: known.id, viewer: () => LineClient.hello(relay, relay.url, token, sessionId) };
}
