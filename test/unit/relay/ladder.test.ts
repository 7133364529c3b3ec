import { commands } from '#shared/protocol/commands.ts';
import { Scope } from '#shared/protocol/session-event.ts';
import { AGENT, CUSTOMER, SampleSession } from '../../support/sample-session.ts';

describe('the ladder', () => {
  it('[A11] the screen can be asked for at any time in a chat, also again after a share', () => {
    const sample = new SampleSession().confirmed();
    for (const text of ['Hello', 'One moment']) sample.run(CUSTOMER, { type: 'chat:send', text });
    sample.now += 25 * 60_000;
    expect(sample.run(AGENT, { type: 'share:request', scope: 'screen' }).ok).toBe(true);
    sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'tab' });
    const { session } = sample;
    const grantId = session?.phase === 'active' && session.sharing.state === 'screen' ? session.sharing.grant.id : '';
    sample.run(CUSTOMER, { type: 'share:stop', grantId, reason: 'asked' });
    expect(sample.run(AGENT, { type: 'share:request', scope: 'screen' }).ok).toBe(true);
  });

  it('[J10] each rung above the chat is asked for by itself', () => {
    expect(Scope.options).toEqual(['see', 'screen']);
    const ask = { sessionId: 's1', commandId: 'command-1' };
    expect(commands['share:request'].input.safeParse({ ...ask, scope: 'screen' }).success).toBe(true);
    expect(commands['share:request'].input.safeParse({ ...ask, scope: ['screen', 'control'] }).success).toBe(false);
    expect(commands['share:request'].input.safeParse(ask).success).toBe(false);
  });
});
