import { expect, test } from '@playwright/test';
import { refusalOf } from '#console/refusal-of.ts';
import { rungOf, type Rung, type RungSurroundings } from '#console/rung.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import { mara, samples } from './sample-session.ts';

const now = Date.UTC(2026, 10, 21, 14);
const here: RungSurroundings = { now, agentId: mara.id, isOnline: true, isCustomerHere: true };

function control({ session }: SessionView, surroundings = here): Rung {
  if (session?.phase !== 'active') throw new Error('The sample is not active.');
  return rungOf('control', session, surroundings);
}

function rungs({ session }: SessionView, surroundings = here) {
  if (session?.phase !== 'active') throw new Error('The sample is not active.');
  return { see: rungOf('see', session, surroundings), screen: rungOf('screen', session, surroundings) };
}

/** Both rungs are in the same state. */
const both = (state: object) => ({ see: state, screen: state });

test('[J9] nothing can be asked for before the agent has confirmed who came', () => {
  expect(rungs(samples.arrived(now))).toEqual(both({ state: 'off', reason: 'confirm' }));
  expect(rungs(samples.chat(now))).toEqual(both({ state: 'ask' }));
});

test('[C15] a refusal pauses the rungs and then frees them', () => {
  const view = samples.refused(now);
  expect(rungs(view)).toMatchObject(both({ state: 'paused', askAgainAt: now + 45_000 }));
  expect(rungs(view, { ...here, now: now + 45_000 })).toEqual(both({ state: 'ask' }));
  expect(refusalOf(view.commits)).toBe('declined');
});

test('[C15] a refusal is said only while nothing else has happened about sharing', () => {
  expect(refusalOf(samples.live(now).commits)).toBeUndefined();
});

test('[C12] [C13] asked and live carry what is needed to withdraw and to stop', () => {
  expect(rungs(samples.asked(now))).toMatchObject({
    see: { state: 'off', reason: 'other' },
    screen: { state: 'asked', requestId: 'request-1' },
  });
  expect(rungs(samples.live(now))).toMatchObject({
    see: { state: 'off', reason: 'screen' },
    screen: { state: 'live', grantId: 'grant-1', surface: 'window' },
  });
});

test('[A11] [K7] the page is a rung of its own, and the screen can be asked for and shown beside it', () => {
  expect(rungs(samples.askedPage(now))).toMatchObject({
    see: { state: 'asked', requestId: 'request-0' },
    screen: { state: 'off', reason: 'other' },
  });
  const page = { state: 'live', grantId: 'grant-0', surface: 'page' };
  expect(rungs(samples.page(now))).toMatchObject({ see: page, screen: { state: 'ask' } });
  expect(rungs(samples.pageAndAsked(now))).toMatchObject({ see: page, screen: { state: 'asked' } });
  expect(rungs(samples.pageAndScreen(now))).toMatchObject({ see: page, screen: { state: 'live', surface: 'window' } });
});

test('[K9] nothing is asked while one side is away; what is granted stays visible', () => {
  const offline = { ...here, isOnline: false };
  expect(rungs(samples.chat(now), offline)).toEqual(both({ state: 'off', reason: 'offline' }));
  expect(rungs(samples.chat(now), { ...here, isCustomerHere: false })).toEqual(both({ state: 'off', reason: 'away' }));
  expect(rungs(samples.live(now), { ...offline, isCustomerHere: false }).screen).toMatchObject({ state: 'live' });
});

test('[C8] [D1] control stands on the page: off without one, then asked, then live as far as it was allowed', () => {
  expect(control(samples.chat(now))).toEqual({ state: 'off', reason: 'no-page' });
  expect(control(samples.page(now))).toEqual({ state: 'ask' });
  expect(control(samples.askedControl(now))).toMatchObject({ state: 'asked', scope: 'click', requestId: 'request-2' });
  const point = { state: 'live', grantId: 'grant-point', reach: 'point', canAskMore: true };
  expect(control(samples.point(now))).toMatchObject(point);
  const click = { state: 'live', grantId: 'grant-point', reach: 'click', until: now + 5 * 60_000, canAskMore: true };
  expect(control(samples.control(now))).toMatchObject(click);
  expect(control(samples.control(now), { ...here, now: now + 5 * 60_000 })).toMatchObject({ reach: 'point' });
  expect(control(samples.control(now), { ...here, isOnline: false })).toMatchObject({ canAskMore: false });
});

test('[K11] [C8] nothing more is asked on a sensitive page, beside a screen, or while another question is open', () => {
  expect(control(samples.page(now), { ...here, isSensitive: true })).toEqual({ state: 'off', reason: 'sensitive' });
  expect(control(samples.control(now), { ...here, isSensitive: true })).toMatchObject({ canAskMore: false });
  expect(control(samples.pageAndScreen(now))).toEqual({ state: 'off', reason: 'screen' });
  expect(control(samples.pageAndAsked(now))).toEqual({ state: 'off', reason: 'other' });
  expect(control(samples.refusedControl(now))).toMatchObject({ state: 'paused', askAgainAt: now + 45_000 });
});

test('[D1] each reader sees what they were allowed themselves', () => {
  const tomas = { ...here, agentId: 'zendesk:8' };
  expect(rungs(samples.control(now), tomas).see).toEqual({ state: 'ask' });
  expect(control(samples.control(now), tomas)).toEqual({ state: 'off', reason: 'no-page' });
  expect(control(samples.askedControl(now), tomas)).toEqual({ state: 'off', reason: 'other' });
  expect(rungs(samples.chat(now), { ...tomas, mayAsk: false }).see).toEqual({ state: 'off', reason: 'rights' });
});
