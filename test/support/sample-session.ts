import { evolve } from '#shared/protocol/evolve.ts';
import type { Actor, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command, Envelope, Policy } from '../../relay/domain/sessions/command.ts';
import { decide } from '../../relay/domain/sessions/decide.ts';

export const AGENT: Actor = { role: 'agent', id: '7001-101', name: 'Mara' };
export const STRANGER: Actor = { role: 'agent', id: '7001-102', name: 'Tomas' };
export const CUSTOMER: Actor = { role: 'customer' };
export const RELAY: Actor = { role: 'relay' };
export const POLICY: Policy = { sharePauseMs: 60_000, screenGrantMs: 3_600_000, wrapUpMs: 1_800_000 };
export const NOON = Date.UTC(2026, 0, 31, 12, 0, 0);
export const DEVICE = { browser: 'Chromium', os: 'Linux', locale: 'en', timeZone: 'UTC', page: '' };

/** A session driven by commands through the rules and the fold, without any store. */
export class SampleSession {
  session: Session | undefined;
  events: SessionEvent[] = [];
  now = NOON;
  #count = 0;

  run(by: Actor, command: Command): ReturnType<typeof decide> {
    const commandId = `command-${String(++this.#count)}`;
    const envelope: Envelope = {
      by,
      commandId,
      now: this.now,
      policy: POLICY,
      hashes: (issue) => ({ keyHash: `k${String(issue)}`, linkHash: `l${String(issue)}` }),
    };
    const decided = decide(this.session, command, envelope);
    if (decided.ok && decided.value.length > 0) {
      const commit = { seq: (this.session?.seq ?? 0) + 1, commandId, at: this.now, by, events: decided.value };
      this.session = evolve(this.session, 's1', commit);
      this.events.push(...decided.value);
    }
    return decided;
  }

  invited(): this {
    this.run(AGENT, {
      type: 'session:open',
      tenantId: 'fernway',
      company: 'Fernway',
      portalId: 'fernway-help',
      ticket: {
        system: 'zendesk',
        installationId: '7001',
        id: '1042',
        subject: 'Card box stays empty',
        requester: 'Dana',
      },
      owner: { id: '7001-101', name: 'Mara' },
      phrase: 'maple lantern',
      mediaRoom: 'r1',
      keyMinutes: 60,
    });
    return this;
  }

  joined(): this {
    this.invited();
    this.run(CUSTOMER, { type: 'key:claim', deviceHash: 'browser-1' });
    this.run(CUSTOMER, { type: 'session:join', name: 'Dana', device: DEVICE });
    return this;
  }

  confirmed(): this {
    this.joined();
    this.run(AGENT, { type: 'customer:confirm' });
    return this;
  }

  asked(): this {
    this.confirmed();
    this.run(AGENT, { type: 'share:request', scope: 'screen' });
    return this;
  }

  shared(): this {
    this.asked();
    this.run(CUSTOMER, { type: 'share:grant', requestId: this.requestId, surface: 'window' });
    return this;
  }

  closed(): this {
    this.confirmed();
    this.run(AGENT, { type: 'session:end' });
    this.run(AGENT, { type: 'wrap-up:finish' });
    return this;
  }

  get requestId(): string {
    const { session } = this;
    return session?.phase === 'active' && session.sharing.state === 'requested' ? session.sharing.requestId : 'none';
  }
}
