import { once, EventEmitter } from 'node:events';
import type { Service } from '../../../tools/services/service.ts';
import { nextDelay, supervise } from '../../../tools/services/supervise.ts';

interface FakeService extends Service {
  crash(): void;
}

function createDeferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve: () => resolve() };
}

function createService(pid: number): FakeService {
  const exit = createDeferred();
  const crash = (): void => exit.resolve();
  return { url: 'test:', pid, exited: exit.promise, stop: async () => crash(), kill: crash, crash };
}

/** Starts fakes one after the other; those whose number is listed fail to start. */
function createStarter(failing: number[] = []) {
  const services: FakeService[] = [];
  const started = new EventEmitter();
  let attempts = 0;
  return {
    services,
    started,
    start: async (): Promise<Service> => {
      attempts += 1;
      if (failing.includes(attempts)) throw new Error('no');
      const service = createService(attempts);
      services.push(service);
      started.emit('service');
      return service;
    },
  };
}

describe('[set-up] a server that ends by itself', () => {
  it('waits longer each time, and shortly again after a steady run', () => {
    const waits = [nextDelay(undefined, 0)];
    while (waits.length < 7) waits.push(nextDelay(waits.at(-1), 50));
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
    expect(nextDelay(5000, 10_000)).toBe(200);
  });

  it('is started again, also when a start fails', async () => {
    const { services, started, start } = createStarter([2]);
    const waits: number[] = [];
    const supervised = await supervise(start, (waitMs) => waits.push(waitMs));
    const again = once(started, 'service');
    services[0]?.crash();
    await again;
    expect(waits).toEqual([200, 400]);
    await supervised.stop();
    expect(supervised.pid).toBe(3);
  });

  it('is not started again once it was told to stop', async () => {
    const { services, start } = createStarter();
    const supervised = await supervise(start, () => undefined);
    await supervised.stop();
    expect(services).toHaveLength(1);
  });

  it('does not begin when the first start fails', async () => {
    await expect(supervise(createStarter([1]).start, () => undefined)).rejects.toThrow('no');
  });
});
