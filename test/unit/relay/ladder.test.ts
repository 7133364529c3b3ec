import { commands } from '#shared/protocol/commands.ts';
import { PAGE_RUNGS } from '#shared/protocol/page-rungs.ts';
import { Scope } from '#shared/protocol/session-event.ts';
import { deadlineOf } from '../../../relay/domain/sessions/deadlines.ts';
import { AGENT, CUSTOMER, NOON, POLICY, RELAY, SampleSession } from '../../support/sample-session.ts';
import { allow, changes, grantOf, reach, sharingOf, standing } from './ladder-site.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });
const SCREEN = { type: 'share:request', scope: 'screen' } as const;

describe('the ladder', () => {
  test('[A11] the screen can be asked for at any time in a chat, also again after a share', () => {
    const sample = new SampleSession().confirmed();
    for (const text of ['Hello', 'One moment']) sample.run(CUSTOMER, { type: 'chat:send', text });
    sample.now += 25 * 60_000;
    expect(allow(sample, 'screen').ok).toBe(true);
    sample.run(CUSTOMER, { type: 'share:stop', grantId: grantOf(sample, 'screen').id, reason: 'asked' });
    expect(sample.run(AGENT, SCREEN).ok).toBe(true);
  });

  test('[J10] each rung above the chat is asked for by itself', () => {
    expect(Scope.options).toEqual([...PAGE_RUNGS, 'screen']);
    const ask = { sessionId: 's1', commandId: 'command-1' };
    expect(commands['share:request'].input.safeParse({ ...ask, scope: 'click' }).success).toBe(true);
    expect(commands['share:request'].input.safeParse({ ...ask, scope: ['screen', 'click'] }).success).toBe(false);
    expect(commands['share:request'].input.safeParse(ask).success).toBe(false);
  });

  test('[K8] [J10] from each rung a higher one gives what is missing and nothing else; a lower one is there already', () => {
    for (const from of ['nothing', ...PAGE_RUNGS] as const) {
      for (const to of PAGE_RUNGS) {
        const sample = standing(from);
        const [low, high] = [from === 'nothing' ? -1 : PAGE_RUNGS.indexOf(from), PAGE_RUNGS.indexOf(to)];
        const given = changes(sample, () => allow(sample, to));
        expect(given).toEqual(PAGE_RUNGS.slice(low + 1, high + 1).map((rung) => `+${rung}`));
        expect(reach(sample)).toBe(PAGE_RUNGS[Math.max(low, high)]);
        if (high <= low)
          expect(sample.run(AGENT, { type: 'share:request', scope: to })).toMatchObject(refusal('wrong-state'));
      }
    }
  });

  test('[K8] each rung is a grant of its own, with agent and end; control ends sooner than seeing', () => {
    const sample = standing('type');
    const ids = new Set(PAGE_RUNGS.map((rung) => grantOf(sample, rung).id));
    expect(ids.size).toBe(PAGE_RUNGS.length);
    for (const rung of PAGE_RUNGS) {
      const isControl = rung !== 'see' && rung !== 'point';
      const until = NOON + (isControl ? POLICY.controlGrantMs : POLICY.shareGrantMs);
      expect(grantOf(sample, rung)).toMatchObject({ scope: rung, agentId: AGENT.id, until });
    }
  });

  test('[K8] [C6] stopping a rung stops those above it, and leaves those below', () => {
    PAGE_RUNGS.forEach((rung, index) => {
      const sample = standing('type');
      const { id: grantId } = grantOf(sample, rung);
      const taken = changes(sample, () => sample.run(CUSTOMER, { type: 'share:stop', grantId, reason: 'asked' }));
      expect(taken).toEqual(
        PAGE_RUNGS.slice(index)
          .reverse()
          .map((lost) => `-${lost}`),
      );
      if (index > 0) expect(reach(sample)).toBe(PAGE_RUNGS[index - 1]);
      else expect(sharingOf(sample)).toMatchObject({ state: 'none' });
      expect(changes(sample, () => sample.run(CUSTOMER, { type: 'share:stop', grantId, reason: 'asked' }))).toEqual([]);
    });
  });

  test('[K8] the agent gives a rung back, and asks again without a pause', () => {
    const sample = standing('click');
    const { id: grantId } = grantOf(sample, 'scroll');
    expect(changes(sample, () => sample.run(AGENT, { type: 'share:stop', grantId, reason: 'asked' }))).toEqual([
      '-click',
      '-scroll',
    ]);
    expect(changes(sample, () => allow(sample, 'type'))).toEqual(['+scroll', '+click', '+type']);
  });

  test('[K8] control ends at its own time, seeing goes on, and then ends with all that stands on it', () => {
    const sample = standing('type');
    const first = sample.session && deadlineOf(sample.session);
    expect(first).toMatchObject({ at: NOON + POLICY.controlGrantMs, command: { type: 'share:expire' } });
    sample.now = NOON + POLICY.controlGrantMs;
    expect(reach(sample)).toBe('point');
    expect(changes(sample, () => sample.run(RELAY, { type: 'share:expire' }))).toEqual(['-type', '-click', '-scroll']);
    sample.now = NOON + POLICY.shareGrantMs - 1000;
    allow(sample, 'click');
    const second = sample.session && deadlineOf(sample.session);
    expect(second?.at).toBe(NOON + POLICY.shareGrantMs);
    expect(second?.commandId).not.toBe(first?.commandId);
    sample.now = NOON + POLICY.shareGrantMs;
    expect(changes(sample, () => sample.run(RELAY, { type: 'share:expire' }))).toHaveLength(4);
    expect(sharingOf(sample)).toMatchObject({ state: 'none' });
  });

  test('[K8] deadlines of long command ids are told apart', () => {
    const sample = standing('click');
    if (sample.session?.phase !== 'active') throw new Error('Nobody talks.');
    const { sharing } = sample.session;
    if (sharing.state !== 'page') throw new Error('Nothing is shared.');
    const [see, ...more] = sharing.page.grants.map((grant) => ({ ...grant, id: 'x'.repeat(57) + grant.scope }));
    if (!see) throw new Error('Nothing is shared.');
    const at = (grants: typeof more) =>
      deadlineOf({
        ...sample.current,
        sharing: { ...sharing, page: { ...sharing.page, grants: [see, ...grants] } },
      } as never)?.commandId ?? '';
    expect(at(more)).not.toBe(at([]));
    expect(at(more)).toMatch(/^[\w-]{8,64}$/);
  });

  test('[K8] what has run out and was not swept yet takes nothing new with it', () => {
    const sample = standing('click');
    sample.now = NOON + POLICY.controlGrantMs + 5;
    expect(changes(sample, () => allow(sample, 'click'))).toEqual(['-click', '-scroll', '+scroll', '+click']);
    expect(changes(sample, () => sample.run(RELAY, { type: 'share:expire' }))).toEqual([]);
    expect(reach(sample)).toBe('click');
  });

  test('[K8] [C15] a higher rung can be refused: the page stays in sight, and the agent waits', () => {
    const sample = standing('point');
    sample.run(AGENT, { type: 'share:request', scope: 'type' });
    sample.run(CUSTOMER, { type: 'share:refuse', requestId: sample.requestId, reason: 'declined' });
    expect(reach(sample)).toBe('point');
    expect(sample.run(AGENT, { type: 'share:request', scope: 'scroll' })).toMatchObject(refusal('too-soon'));
  });

  test('[K11] a page that is tagged sensitive refuses by itself: nobody has to wait', () => {
    const sample = standing('see');
    sample.run(AGENT, { type: 'share:request', scope: 'click' });
    expect(
      sample.run(CUSTOMER, { type: 'share:refuse', requestId: sample.requestId, reason: 'sensitive' }),
    ).toMatchObject({ value: [{ type: 'share-refused', reason: 'sensitive', askAgainAt: 0 }] });
    expect(sample.run(AGENT, { type: 'share:request', scope: 'click' }).ok).toBe(true);
  });

  test('[K7] a screen ends control, not seeing and pointing; while it is shown nobody asks for more', () => {
    const sample = standing('type');
    expect(changes(sample, () => allow(sample, 'screen'))).toEqual(['-type', '-click', '-scroll', '+screen']);
    expect(reach(sample)).toBe('point');
    expect(sample.run(AGENT, { type: 'share:request', scope: 'click' })).toMatchObject(refusal('wrong-state'));
    sample.run(CUSTOMER, { type: 'share:stop', grantId: grantOf(sample, 'screen').id, reason: 'surface-closed' });
    expect(changes(sample, () => allow(sample, 'click'))).toEqual(['+scroll', '+click']);
  });

  test('[K20] the customer shows a part of the page, and all of it again', () => {
    const sample = standing('click');
    const narrow = (part: 'page' | 'section') => sample.run(CUSTOMER, { type: 'share:narrow', part });
    expect(narrow('page')).toMatchObject({ value: [] });
    expect(narrow('section')).toMatchObject({ value: [{ type: 'share-narrowed', part: 'section' }] });
    expect(sharingOf(sample)).toMatchObject({ page: { part: 'section' } });
    allow(sample, 'type');
    expect(sharingOf(sample)).toMatchObject({ page: { part: 'section' } });
    narrow('page');
    expect(sharingOf(sample)).toMatchObject({ page: { part: 'page' } });
    expect(sample.run(AGENT, { type: 'share:narrow', part: 'section' })).toMatchObject(refusal('not-allowed'));
    expect(new SampleSession().confirmed().run(CUSTOMER, { type: 'share:narrow', part: 'section' })).toMatchObject(
      refusal('wrong-state'),
    );
  });

  test('[U1] what was done on the page is noted by the relay, also after a transfer and in wrap-up, never after that', () => {
    const note = { type: 'control:note', agentId: AGENT.id, scrolls: 1, clicks: 2, keys: 3, since: NOON } as const;
    const sample = standing('type');
    const { type: _type, ...counts } = note;
    const used = { value: [{ ...counts, type: 'control-used', until: NOON }] };
    expect(sample.run(RELAY, note)).toMatchObject(used);
    sample.run(AGENT, { type: 'session:transfer', to: { kind: 'team', teamId: 'technical' }, note: '', stays: false });
    expect(sample.current.phase).toBe('waiting');
    expect(sample.run(RELAY, note)).toMatchObject(used);
    const ended = standing('type');
    ended.run(AGENT, { type: 'session:end' });
    expect(ended.run(RELAY, note)).toMatchObject(used);
    ended.run(AGENT, { type: 'wrap-up:finish' });
    expect(ended.run(RELAY, note)).toMatchObject(refusal('session-ended'));
  });
});
