import { PresenceBeat, type Beat } from '#shared/client/presence-beat.ts';

const { jest } = import.meta;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function createBeat() {
  const beats: Beat[] = [];
  const left: string[] = [];
  const presence = new PresenceBeat({ beat: (beat) => beats.push(beat), leave: (page) => left.push(page) });
  return { presence, beats, left };
}

test('[P1] a page beats every 15 s under one name, and says for how long nobody did anything', () => {
  const { presence, beats } = createBeat();
  presence.say();
  jest.advanceTimersByTime(30_000);
  expect(beats.map(({ idleMs }) => idleMs)).toEqual([0, 15_000, 30_000]);
  expect(new Set(beats.map(({ page }) => page)).size).toBe(1);
  presence.close();
});

test('a page that goes says so once, and beats no more', () => {
  const { presence, beats, left } = createBeat();
  presence.say();
  presence.close();
  jest.advanceTimersByTime(60_000);
  expect(beats).toHaveLength(1);
  expect(left).toEqual([beats[0]?.page]);
});
