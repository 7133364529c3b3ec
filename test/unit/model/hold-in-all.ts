import fc from 'fast-check';
import type { Session } from '#shared/protocol/session.ts';
import { TENANT } from '../relay/queue/queue-site.ts';
import { AGENTS, ROSTER } from './model-roster.ts';
import { faultsOf } from './queue-history.ts';
import type { Step } from './queue-steps.ts';
import { QueueWorld } from './queue-world.ts';
import { settle } from '../relay/queue/queue-site.ts';

export const RUNS = Number(process.env.MODEL_RUNS ?? 10_000);

/** A failure prints its seed and path: as MODEL_SEED and MODEL_PATH they replay it, with MODEL_SHRINK also the shortest. */
const { MODEL_SEED, MODEL_PATH, MODEL_SHRINK } = process.env;
const replay = {
  ...(MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }),
  ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH }),
  endOnFailure: MODEL_SHRINK === undefined,
};

/** A slow store, and a relay that is stopped while it waits for it. */
const PASSED_OVER_MS = { 1: 2500, 2: 6000 };

/** What nobody was woken for is found by the next sweep. */
const SWEEP_MS = 1000;

interface Played {
  runs?: number;
  seed: number;
}

type Steps = ReadonlyArray<{ weight: number; arbitrary: fc.Arbitrary<Step> }>;

/** Plays random histories, the same ones unless MODEL_SEED says otherwise, and judges each by what the store has, and by what is left at its end. */
export async function holdInAll(relays: 1 | 2, steps: Steps, { runs = RUNS, seed }: Played): Promise<void> {
  const stories = fc.array(fc.oneof(...steps), { minLength: 5, maxLength: 30, size: 'max' });
  const property = fc.asyncProperty(stories, async (story) => {
    const world = new QueueWorld(relays);
    await world.start();
    for (const act of story) {
      await act(world);
      await settle();
    }
    await world.calm();
    expect([...faultsOf(world.history, PASSED_OVER_MS[relays]), ...world.presence.faults, ...limbo(world)]).toEqual([]);
  });
  await fc.assert(property, { numRuns: runs, seed, ...replay });
}

/** In the end nobody is forgotten: no offer is past its end, and nobody free is unasked (A7, A9, A10). */
function limbo(world: QueueWorld): string[] {
  return world.sessions().flatMap((session) => {
    const isOver = session.phase === 'offered' && session.offer.until + SWEEP_MS < world.time.now;
    if (isOver) return [`[A9] [A10] ${session.id} is still offered`];
    const free = session.phase === 'waiting' ? AGENTS.filter((id) => couldBeAsked(world, session, id)) : [];
    return free.length > 0 ? [`[A7] ${session.id} could be offered to ${free.join(' ')}`] : [];
  });
}

function couldBeAsked(world: QueueWorld, session: Extract<Session, { phase: 'waiting' }>, id: string): boolean {
  const { queue, rejections } = session.place;
  const serves = queue.kind === 'agent' ? queue.agentId === id : ROSTER.ranksOf(TENANT, id)[queue.teamId] !== undefined;
  const isAsked = world.sessions().some((other) => other.phase === 'offered' && other.offer.agent.id === id);
  const isFree = world.site?.queues.availabilityOf(TENANT, id).reasons.length === 0;
  return serves && isFree && !isAsked && !rejections.some(({ agentId }) => agentId === id);
}
