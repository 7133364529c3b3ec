import type { SessionClient } from '#shared/client/session-client.ts';
import { ok } from '#shared/protocol/result.ts';
import type { Grant } from '#shared/protocol/session-event.ts';
import { LocalStops } from '../../../widget/sharing/local-stops.ts';

const grant = (id: string): Grant => ({ id, scope: 'see', agentId: 'mara', until: 900 });

/** The store of one tab, which outlives its pages. */
function useTab(): Map<string, string> {
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  Object.assign(globalThis, { sessionStorage });
  return kept;
}

function site(granted: Grant[] | undefined) {
  const told: string[] = [];
  const state = { status: 'offline', granted };
  const client = {
    sessionId: 's1',
    get view() {
      return { status: state.status };
    },
    run: (_name: string, { grantId }: { grantId: string }) => {
      told.push(grantId);
      return Promise.resolve(ok({ seq: 1 }));
    },
  } as unknown as SessionClient;
  return { state, told, open: () => new LocalStops(client, () => state.granted) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('[C6] what was stopped without a network is told once it is there, each once, and then forgotten', async () => {
  const kept = useTab();
  const { state, told, open } = site([grant('a'), grant('b'), grant('c')]);
  const stops = open();
  stops.add([grant('a'), grant('b')]);
  expect([...stops.ids]).toEqual(['a', 'b']);
  await settled();
  expect(told).toEqual([]);
  state.status = 'live';
  stops.follow();
  await settled();
  stops.follow();
  await settled();
  expect(told).toEqual(['a', 'b']);
  state.granted = [grant('c')];
  stops.follow();
  expect(stops.ids.size).toBe(0);
  expect(kept.size).toBe(0);
});

it('[C6] [K9] another page of the tab knows it before the log has been read', async () => {
  useTab();
  const before = site([grant('a')]);
  before.open().add([grant('a')]);
  const { state, told, open } = site(undefined);
  state.status = 'live';
  const stops = open();
  stops.follow();
  expect([...stops.ids]).toEqual(['a']);
  state.granted = [grant('a')];
  stops.follow();
  await settled();
  expect(told).toEqual(['a']);
});
