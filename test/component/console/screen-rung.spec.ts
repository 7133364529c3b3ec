import { expect, test } from '@playwright/test';
import { refusalOf } from '#console/refusal-of.ts';
import { screenRung } from '#console/screen-rung.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import { samples } from './sample-session.ts';

const now = Date.UTC(2026, 10, 21, 14);
const here = { now, isOnline: true, isCustomerHere: true };

function rung(view: SessionView, surroundings = here) {
  const { session } = view;
  if (session?.phase !== 'active') throw new Error('The sample is not active.');
  return screenRung(session, surroundings);
}

test('[J9] the screen cannot be asked for before the agent has confirmed who came', () => {
  expect(rung(samples.arrived(now))).toEqual({ state: 'off', reason: 'confirm' });
  expect(rung(samples.chat(now))).toEqual({ state: 'ask' });
});

test('[C15] a refusal pauses the rung and then frees it', () => {
  const view = samples.refused(now);
  expect(rung(view)).toMatchObject({ state: 'paused', askAgainAt: now + 45_000 });
  expect(rung(view, { ...here, now: now + 45_000 })).toEqual({ state: 'ask' });
  expect(refusalOf(view.commits)).toBe('declined');
});

test('[C15] a refusal is said only while nothing else has happened about sharing', () => {
  expect(refusalOf(samples.live(now).commits)).toBeUndefined();
});

test('[C12] [C13] asked and live carry what is needed to withdraw and to stop', () => {
  expect(rung(samples.asked(now))).toMatchObject({ state: 'asked', requestId: 'request-1' });
  expect(rung(samples.live(now))).toMatchObject({ state: 'live', grantId: 'grant-1', surface: 'window' });
});

test('[K9] nothing is asked while one side is away; what is granted stays visible', () => {
  expect(rung(samples.chat(now), { ...here, isOnline: false })).toEqual({ state: 'off', reason: 'offline' });
  expect(rung(samples.chat(now), { ...here, isCustomerHere: false })).toEqual({ state: 'off', reason: 'away' });
  expect(rung(samples.live(now), { ...here, isOnline: false, isCustomerHere: false })).toMatchObject({ state: 'live' });
});
