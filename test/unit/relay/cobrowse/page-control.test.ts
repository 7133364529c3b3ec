import { rungOfAction } from '#shared/protocol/action-rung.ts';
import type { Action } from '#shared/protocol/control.ts';
import { PAGE_RUNGS, reaches } from '#shared/protocol/page-rungs.ts';
import { MOST_PENDING } from '../../../../relay/domain/cobrowse/pending-acts.ts';
import { CLICK, ControlWorld, POINT, SCROLL, TEXT } from './control-world.ts';

const EVERY: Action[] = [
  SCROLL,
  CLICK,
  {
    kind: 'drag',
    node: 7,
    places: [
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
    ],
  },
  { kind: 'choose', node: 7, option: 2 },
  TEXT,
  { kind: 'key', key: 'Enter', shift: false },
];

describe('[C5] what an agent does reaches the page only as far as the customer allows', () => {
  test('[K8] each action from each rung', () => {
    for (const rung of [...PAGE_RUNGS, undefined]) {
      for (const action of EVERY) {
        const site = new ControlWorld();
        const mara = site.controller();
        mara.rung = rung;
        const isAllowed = reaches(rung, rungOfAction[action.kind]);
        expect(site.act(mara, action)).toMatchObject(
          isAllowed ? { ok: true } : { ok: false, error: { code: 'not-allowed' } },
        );
        expect(site.asked).toHaveLength(isAllowed ? 1 : 0);
        expect(site.outcomes(mara)).toEqual(isAllowed ? [] : ['not-granted']);
      }
    }
  });

  test('pointing needs its own rung, and no control', () => {
    for (const rung of [...PAGE_RUNGS, undefined]) {
      const site = new ControlWorld();
      const mara = site.agent();
      mara.rung = rung;
      const isAllowed = reaches(rung, 'point');
      expect(site.control.gesture(mara, POINT).ok).toBe(isAllowed);
      expect(site.gestures).toEqual(isAllowed ? ['mara: point'] : []);
    }
  });

  test('in the middle of a row of actions nothing passes from the revocation on', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    site.act(mara);
    mara.rung = 'see';
    site.act(mara);
    site.control.recheck();
    site.act(mara, SCROLL);
    expect(site.asked).toHaveLength(1);
    expect(site.outcomes(mara)).toEqual(['not-granted', 'not-granted']);
    expect(site.controllers(site.page)).toEqual(['mara', null]);
  });

  test('what was pointed at and drawn goes with the right, and with the last window of the agent', () => {
    const site = new ControlWorld();
    const [one, two, three] = [site.agent(), site.agent(), site.agent('tomas')];
    for (const viewer of [one, two, three]) site.control.gesture(viewer, POINT);
    site.world.closeViewer(one);
    expect(site.gestures).toHaveLength(3);
    site.world.closeViewer(two);
    expect(site.gestures.slice(3)).toEqual(['mara: point-away', 'mara: wipe']);
    three.rung = 'see';
    site.control.recheck();
    expect(site.gestures.slice(5)).toEqual(['tomas: point-away', 'tomas: wipe']);
  });
});

describe('the answers of the page', () => {
  test('go to the viewer who asked, under the number it gave', () => {
    const site = new ControlWorld();
    const [mara, again] = [site.controller(), site.agent()];
    site.act(mara);
    site.answer('done');
    site.control.want(again, true);
    site.act(again);
    site.act(again);
    site.answer('covered');
    expect(mara.told.filter(({ type }) => type === 'acted')).toEqual([{ type: 'acted', act: 1, outcome: 'done' }]);
    expect(again.told.filter(({ type }) => type === 'acted')).toEqual([{ type: 'acted', act: 2, outcome: 'covered' }]);
    expect(new Set(site.asked.map(({ act }) => act)).size).toBe(3);
  });

  test('are ignored when nobody asked, twice, for another agent, or from another tab', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    site.act(mara);
    const { page } = site;
    const asked = site.asked[0]?.act ?? 0;
    const say = (act: number, agentId: string) =>
      site.world.hub.heard(page, { type: 'acted', act, agentId, outcome: 'done' });
    say(asked + 1, 'mara');
    say(asked, 'tomas');
    expect(site.outcomes(mara)).toEqual([]);
    say(asked, 'mara');
    say(asked, 'mara');
    expect(site.outcomes(mara)).toEqual(['done']);
    site.act(mara);
    site.page = site.world.openPage();
    say(asked + 1, 'mara');
    expect(site.outcomes(mara)).toEqual(['done', 'gone']);
  });

  test('a page that goes answers nothing any more, and one that says nothing is not given more and more', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    for (let count = 0; count <= MOST_PENDING; count++) site.act(mara);
    expect(site.outcomes(mara)).toEqual(['too-fast']);
    expect(site.asked).toHaveLength(MOST_PENDING);
    site.world.closePage();
    expect(site.outcomes(mara)).toEqual(['too-fast', ...Array<string>(MOST_PENDING).fill('gone')]);
    site.act(mara);
    expect(site.outcomes(mara).at(-1)).toBe('gone');
  });
});

describe('[K11] a page that is tagged sensitive', () => {
  test('is told to viewers, also late ones; nobody acts on it; the next page is not tagged', () => {
    const site = new ControlWorld();
    const mara = site.controller();
    site.world.hub.heard(site.page, { type: 'tagged', isSensitive: true });
    site.world.hub.heard(site.page, { type: 'tagged', isSensitive: true });
    const tomas = site.agent('tomas');
    site.act(mara);
    expect(site.outcomes(mara)).toEqual(['site-forbids']);
    expect(site.asked).toEqual([]);
    expect(site.control.gesture(mara, POINT).ok).toBe(true);
    site.page = site.world.openPage();
    const told = [
      { type: 'tagged', isSensitive: true },
      { type: 'tagged', isSensitive: false },
    ];
    for (const viewer of [mara, tomas]) expect(viewer.told.filter(({ type }) => type === 'tagged')).toEqual(told);
    site.act(mara);
    expect(site.asked).toHaveLength(1);
  });

  test('what another tab says of itself changes nothing', () => {
    const site = new ControlWorld();
    const { page } = site;
    const mara = site.agent();
    site.world.openPage();
    site.world.hub.heard(page, { type: 'tagged', isSensitive: true });
    expect(mara.told).not.toContainEqual({ type: 'tagged', isSensitive: true });
  });
});
