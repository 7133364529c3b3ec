import { expect, test } from '@playwright/test';
import { lifetimeChoices } from '#console/lifetime-choices.ts';
import { SessionChoice } from '#console/session-choice.ts';
import type { TicketFacts } from '#console/ticket-choice.ts';
import { ticketLink } from '../../../integrations/zendesk/client/ticket-link.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';

const owner = { id: 'zendesk:7', name: 'Mara' };
const other = { id: 'zendesk:8', name: 'Tomas' };
const ticket = { id: '1042', subject: '', requester: 'Dana' };
const facts = (...sessions: TicketFacts['sessions']): TicketFacts => ({ ticket, portals: [], sessions });
const running = { id: 'run', phase: 'active', openedAt: 2, endedAt: null, owner } as const;
const done = { id: 'done', phase: 'ended', openedAt: 1, endedAt: 2, owner } as const;

test('[E3] an own running session is resumed, somebody else’s is not', () => {
  const choice = new SessionChoice(createMemoryStore());
  expect(choice.of(facts(running, done), owner.id, 10)).toBe('run');
  const fresh = new SessionChoice(createMemoryStore());
  expect(fresh.of(facts({ ...running, owner: other }), owner.id, 10)).toBeUndefined();
});

test('[H1] a session that was given away stays in view until the agent goes back to the ticket', () => {
  const choice = new SessionChoice(createMemoryStore());
  choice.of(facts(running), owner.id, 10);
  expect(choice.of(facts({ ...running, owner: other }), owner.id, 10)).toBe('run');
  choice.leave(ticket.id, 'run');
  expect(choice.of(facts({ ...running, owner: other }), owner.id, 10)).toBeUndefined();
});

test('[F1] [G6] a session that waits comes into view by itself, after an own one', () => {
  const waiting = { ...running, id: 'waits', phase: 'waiting', owner: null } as const;
  expect(new SessionChoice(createMemoryStore()).of(facts(waiting), owner.id, 10)).toBe('waits');
  expect(new SessionChoice(createMemoryStore()).of(facts(waiting, running), owner.id, 10)).toBe('run');
});

test('[E4] somebody else’s session is left when it ends, unless the agent has opened it here', () => {
  const store = createMemoryStore();
  new SessionChoice(store).show(ticket.id, 'run');
  const over = facts({ ...running, owner: other, phase: 'ended', endedAt: 9 });
  expect(new SessionChoice(store).of(over, owner.id, 10)).toBeUndefined();
});

test('[E3] [K2] a reload comes back to the session that has just ended', () => {
  const store = createMemoryStore();
  new SessionChoice(store).of(facts(running), owner.id, 10);
  expect(new SessionChoice(store).of(facts({ ...running, phase: 'ended', endedAt: 3 }), owner.id, 10)).toBe('run');
});

test('an old session does not stand in the way of a new one, unless the agent opens it', () => {
  const choice = new SessionChoice(createMemoryStore());
  choice.show(ticket.id, 'done');
  const nextDay = 86_400_000;
  expect(choice.of(facts(done), owner.id, nextDay)).toBe('done');
  const store = createMemoryStore();
  new SessionChoice(store).show(ticket.id, 'done');
  expect(new SessionChoice(store).of(facts(done), owner.id, nextDay)).toBeUndefined();
});

test('a session that was left does not come back while the relay’s list is behind', () => {
  const choice = new SessionChoice(createMemoryStore());
  choice.of(facts(running), owner.id, 10);
  choice.leave(ticket.id, 'run');
  expect(choice.of(facts(running), owner.id, 10)).toBeUndefined();
});

test('[A3] the lifetimes offered lie between the portal’s bounds, its default among them', () => {
  expect(lifetimeChoices({ min: 1, default: 60, max: 1440 })).toEqual([5, 15, 30, 60, 120, 240, 480, 1440]);
  expect(lifetimeChoices({ min: 10, default: 45, max: 60 })).toEqual([15, 30, 45, 60]);
});

test('[E10] only a ticket of this help desk is opened inside it', () => {
  const origin = 'https://fernway.zendesk.test';
  expect(ticketLink(`${origin}/agent/tickets/1042`, origin)).toBe('1042');
  expect(ticketLink(`${origin}/agent/tickets/1042/print`, origin)).toBeUndefined();
  expect(ticketLink('https://crm.fernway.test/agent/tickets/1042', origin)).toBeUndefined();
  expect(ticketLink('javascript:alert(1)', origin)).toBeUndefined();
});
