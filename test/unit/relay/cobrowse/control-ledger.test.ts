import { CLICK, ControlWorld, SCROLL, TEXT } from './control-world.ts';

/** Done, as the page says. */
function doAll(site: ControlWorld, viewer: ReturnType<ControlWorld['agent']>, ...actions: Array<typeof CLICK>): void {
  for (const action of actions) {
    site.act(viewer, action);
    site.answer();
  }
}

describe('[U1] [K8] what agents did is written down by class', () => {
  test('once they have been still for ten seconds, in one entry', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    const since = site.world.time.now;
    doAll(site, mara, SCROLL, CLICK, CLICK);
    site.world.time.advance(9_000);
    doAll(site, mara, TEXT, { kind: 'key', key: 'Tab', shift: false });
    doAll(site, mara, { kind: 'choose', node: 2, option: 1 });
    site.world.time.advance(9_999);
    expect(site.world.written).toEqual([]);
    site.world.time.advance(1);
    expect(site.world.written).toEqual([{ agentId: 'mara', scrolls: 1, clicks: 3, keys: 2, since }]);
    site.world.time.advance(120_000);
    expect(site.world.written).toHaveLength(1);
  });

  test('nothing of content', () => {
    const site = new ControlWorld();
    doAll(site, site.controller(), TEXT);
    site.world.time.advance(10_000);
    expect(Object.keys(site.world.written[0] ?? {}).sort()).toEqual(['agentId', 'clicks', 'keys', 'scrolls', 'since']);
    expect(JSON.stringify(site.world.written)).not.toContain('Elm');
  });

  test('at least every minute', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    for (let second = 0; second < 150; second += 5) {
      doAll(site, mara, CLICK);
      site.world.time.advance(5_000);
    }
    site.world.time.advance(10_000);
    const { written } = site.world;
    expect(written.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(30);
    expect(written).toHaveLength(3);
  });

  test.each([
    [
      'gives the control back',
      (site: ControlWorld, mara: ReturnType<ControlWorld['agent']>) => site.control.want(mara, false),
    ],
    ['leaves', (site: ControlWorld, mara: ReturnType<ControlWorld['agent']>) => site.world.closeViewer(mara)],
    [
      'loses the grant',
      (site: ControlWorld, mara: ReturnType<ControlWorld['agent']>) => {
        mara.rung = 'point';
        site.control.recheck();
      },
    ],
  ])('at once when the agent %s', (_, end) => {
    const site = new ControlWorld();
    const mara = site.controller();
    doAll(site, mara, CLICK);
    end(site, mara);
    expect(site.world.written).toMatchObject([{ agentId: 'mara', clicks: 1 }]);
  });

  test('each agent by themselves, and only what the page has done', () => {
    const site = new ControlWorld();
    const [mara, tomas] = [site.controller(), site.agent('tomas')];
    doAll(site, mara, CLICK);
    site.act(mara);
    site.answer('private-field');
    site.control.want(mara, false);
    site.control.want(tomas, true);
    doAll(site, tomas, SCROLL);
    site.world.time.advance(10_000);
    expect(site.world.written).toMatchObject([
      { agentId: 'mara', clicks: 1, scrolls: 0 },
      { agentId: 'tomas', clicks: 0, scrolls: 1 },
    ]);
  });

  test('also what the page says after its agent has gone', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    site.act(mara);
    site.world.closeViewer(mara);
    site.answer();
    site.world.time.advance(10_000);
    expect(site.world.written).toMatchObject([{ agentId: 'mara', clicks: 1 }]);
  });
});
