import { MARA } from '../../support/test-relay.ts';
import { Sender } from '../cobrowse/shared-page.ts';
import { openCrashSite, type CrashSite } from '../crash/crash-site.ts';
import { passes } from './passes.ts';
import { Reader, recordPage } from './recorded-page.ts';

let site: CrashSite;

beforeAll(async () => {
  site = await openCrashSite();
});
afterAll(() => site.close());

test('[C16] kill -9 in the middle of a recording keeps what was written, and the recording goes on after it', async () => {
  const { relay } = site;
  const { sessionId, sender, shared } = await recordPage(relay);
  const first = sender.change(5_000);
  const reader = new Reader(relay, (await relay.signIn(MARA)).token);
  const isKept = async (frame: Uint8Array) => {
    const bodies = await reader.bodies(sessionId);
    expect(typeof bodies !== 'string' && bodies.some((body) => body.equals(frame))).toBe(true);
  };
  await passes(() => isKept(first));
  sender.change(6_000);
  await site.relayProcess.killAndRestart();
  await isKept(first);
  const page = await shared.page();
  await page.hear('ready');
  const viewer = await shared.viewer();
  await viewer.hear('ready');
  const again = new Sender(page, 9);
  const second = again.snapshot(7_000);
  await passes(() => isKept(second));
  const manifest = await reader.manifest(sessionId);
  expect(manifest).toMatchObject({ ok: true, value: { isOn: true } });
  expect(manifest.ok && manifest.value.spans).toHaveLength(1);
  expect(manifest.ok && manifest.value.keyframes.length).toBeGreaterThan(1);
}, 60_000);
