import { ControlWorld, SCROLL } from './control-world.ts';

const MINUTE = 60_000;

describe('[K8] one agent acts at a time', () => {
  test('a colleague gets the control once it is free, not before', () => {
    const site = new ControlWorld();
    const [mara, tomas] = [site.controller(), site.agent('tomas')];
    site.control.want(tomas, true);
    site.act(tomas);
    expect(site.outcomes(tomas)).toEqual(['not-controller']);
    expect(site.controllers(tomas)).toEqual(['mara', 'mara']);
    site.control.want(mara, false);
    site.control.want(tomas, true);
    site.act(tomas);
    site.act(mara);
    expect(site.asked.map(({ agentId }) => agentId)).toEqual(['tomas']);
    expect(site.outcomes(mara)).toEqual(['not-controller']);
    expect(site.controllers(site.page)).toEqual(['mara', null, 'tomas']);
    expect(site.controllers(mara)).toEqual(['mara', null, 'tomas']);
  });

  test('nobody acts without having taken it', () => {
    const site = new ControlWorld();
    const mara = site.agent();
    site.act(mara);
    expect(site.outcomes(mara)).toEqual(['not-controller']);
    expect(site.asked).toEqual([]);
  });

  test('who may only see or point cannot take it', () => {
    for (const rung of ['see', 'point'] as const) {
      const site = new ControlWorld();
      const mara = site.agent('mara', rung);
      expect(site.control.want(mara, true)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(site.controllers(mara)).toEqual([null]);
      expect(site.controllers(site.page)).toEqual([]);
    }
  });

  test('of the windows of one agent the newest has it, and any of them gives it back', () => {
    const site = new ControlWorld();
    const [one, two] = [site.controller(), site.controller()];
    site.act(one);
    site.act(two);
    expect([site.outcomes(one), site.asked.length]).toEqual([['not-controller'], 1]);
    site.control.want(one, false);
    expect(site.controllers(site.page).at(-1)).toBeNull();
  });

  test('it is free again when its window goes, but not when another of the same agent does', () => {
    const site = new ControlWorld();
    const [other, mara] = [site.agent(), site.controller()];
    site.world.closeViewer(other);
    expect(site.controllers(site.page)).toEqual(['mara']);
    site.world.closeViewer(mara);
    expect(site.controllers(site.page)).toEqual(['mara', null]);
  });

  test('after a minute without an action', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    site.world.time.advance(MINUTE - 1);
    site.act(mara, SCROLL);
    site.world.time.advance(MINUTE - 1);
    expect(site.controllers(mara)).toEqual(['mara']);
    site.world.time.advance(1);
    expect(site.controllers(mara)).toEqual(['mara', null]);
    site.act(mara);
    expect(site.outcomes(mara)).toEqual(['not-controller']);
  });

  test('the time of who had it before takes nothing from who has it now', () => {
    const site = new ControlWorld();
    const [mara, tomas] = [site.controller(), site.agent('tomas')];
    site.world.time.advance(MINUTE - 10);
    site.control.want(mara, false);
    site.control.want(tomas, true);
    site.world.time.advance(MINUTE - 10);
    expect(site.controllers(site.page)).toEqual(['mara', null, 'tomas']);
    site.control.want(tomas, false);
    site.world.time.advance(2 * MINUTE);
    expect(site.controllers(site.page)).toEqual(['mara', null, 'tomas', null]);
  });

  test('it stays over a navigation, and who comes late is told', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    const late = site.agent('tomas');
    expect(late.told).toContainEqual({ type: 'controller', agentId: 'mara' });
    site.world.closePage();
    site.page = site.world.openPage();
    expect(site.controllers(site.page)).toEqual(['mara']);
    site.act(mara);
    expect(site.asked).toHaveLength(1);
  });
});
