import { relative } from 'node:path';
import { root } from '../root.ts';
import { runMain } from '../run-main.ts';
import { startProduct, type Product } from './product.ts';

const LONGEST_STOP_MS = 2_700;
const since = performance.now() - process.uptime() * 1000;
let product: Product | undefined;
let isStopping = false;

// Servers end with this process in any case (tied-process.ts), so an early or stuck end leaves none behind.
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  await product?.stop();
  process.exit(0);
}

function printAddresses({ addresses, folder }: Product): void {
  const took = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`
  Desk    ${addresses.desk}/    a stand-in Zendesk: open ticket 1042
  Shop    ${addresses.shop}/    the demo shop with the help widget
  Portal  ${addresses.relay}/    where the customers' links lead
  Logs    ${relative(root, folder.logs)}

Ready after ${took} s. Ctrl+C ends everything.`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
// A closed terminal must not end us before we have ended the servers.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

await runMain(async () => {
  product = await startProduct(process.env);
  printAddresses(product);
});
