import { z } from 'zod';
import { AdviceError } from '../advice-error.ts';
import { freePort, freeUdpPort, isFreePort } from '../services/free-port.ts';
import { readJson, writeJson } from './data-folder.ts';

const HIGHEST_FIRST = 65_530;

const Ports = z.object({
  relay: z.int(),
  desk: z.int(),
  shop: z.int(),
  livekit: z.int(),
  livekitUdp: z.int(),
  store: z.int(),
});

/** The ports of one product on 127.0.0.1; all TCP but `livekitUdp`. */
export type Ports = z.infer<typeof Ports>;

/** The wish of CASEMENT_PORT: the relay's port, and the next ones for the others. */
export function portsFrom(first: string): Ports {
  const relay = Number(first);
  if (!Number.isInteger(relay) || relay < 1024 || relay > HIGHEST_FIRST) {
    throw new AdviceError(`CASEMENT_PORT is ${first}: set it to a number from 1024 to ${HIGHEST_FIRST}.`);
  }
  return {
    relay,
    desk: relay + 1,
    shop: relay + 2,
    livekit: relay + 3,
    livekitUdp: relay + 4,
    store: relay + 5,
  };
}

async function checkFree(ports: Ports): Promise<Ports> {
  const { livekitUdp, ...tcp } = ports;
  for (const port of Object.values(tcp)) {
    if (!(await isFreePort(port))) {
      throw new AdviceError(`Port ${port} is taken: end what listens there, or set CASEMENT_PORT to another number.`);
    }
  }
  if ((await freeUdpPort(livekitUdp)) !== livekitUdp) {
    throw new AdviceError(`UDP port ${livekitUdp} is taken: set CASEMENT_PORT to another number.`);
  }
  return ports;
}

async function pickFree(wanted: { [name in keyof Ports]?: number | undefined }): Promise<Ports> {
  const taken = new Set<number>();
  const pick = async (port: number | undefined): Promise<number> => {
    let found = await freePort(port);
    while (taken.has(found)) found = await freePort();
    taken.add(found);
    return found;
  };
  return {
    relay: await pick(wanted.relay),
    desk: await pick(wanted.desk),
    shop: await pick(wanted.shop),
    livekit: await pick(wanted.livekit),
    livekitUdp: await freeUdpPort(wanted.livekitUdp),
    store: await pick(wanted.store),
  };
}

/**
 * Chooses the ports: those of CASEMENT_PORT, or those of the last time where they are free, so that links
 * and what browsers keep for an address live on.
 * @throws AdviceError when a wished port is taken
 */
export async function choosePorts(file: string, first: string | undefined): Promise<Ports> {
  if (first !== undefined && first !== '') return checkFree(portsFrom(first));
  const ports = await pickFree(
    Ports.partial()
      .catch({})
      .parse(readJson(file) ?? {}),
  );
  writeJson(file, ports);
  return ports;
}
