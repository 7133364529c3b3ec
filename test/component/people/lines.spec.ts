import { expect, test } from '@playwright/test';
import { sessionItems } from '#console/session-items.ts';
import { mara } from '../console/sample-session.ts';
import { desk, people, tomas, type PeopleSample } from './people-samples.ts';

const now = Date.UTC(2026, 10, 21, 14);
const lines = (name: PeopleSample, reader = mara) =>
  sessionItems(people[name](now), reader, desk).flatMap((item) => (item.kind === 'system' ? [item.text] : []));

test('[F1] [G5] how it came, whom it was offered to and who declined are lines of the log', () => {
  expect(lines('waiting').slice(-3)).toEqual([
    'Dana asked for help and waits in Billing.',
    'Offered to Tomas.',
    'Tomas declined. The next agent is asked.',
  ]);
  expect(lines('exhausted').slice(-2)).toEqual([
    'Everybody was asked. It waits for somebody to take it.',
    'Dana waits longer than this queue allows.',
  ]);
});

test('[H1] a transfer is told in the second person to who made it, in the third to who got it', () => {
  expect(lines('given').slice(-4)).toEqual([
    'You transferred the session to another team. Note: “Card frame stays empty; looks like an ad blocker.”',
    'You stay as a helper.',
    'Offered to Tomas.',
    'Tomas accepted the session.',
  ]);
  expect(lines('given', tomas).slice(-3)).toEqual([
    'Mara stays as a helper.',
    'Offered to you.',
    'You accepted the session.',
  ]);
});

test('[H5] [H6] [H7] [H8] whoever comes, is asked and goes is told; guests are marked external', () => {
  expect(lines('crowd').slice(-5)).toEqual([
    'Tomas came in to help: reads and writes.',
    'You made a guest link for Noor.',
    'Noor (external) came in by the guest link: reads.',
    'You invited Billing: reads.',
    'You made a guest link for Sam.',
  ]);
  expect(lines('sponsor').at(-1)).toBe('Tomas asked you: invite an outside guest.');
  expect(lines('removed').at(-1)).toBe('You were removed.');
});

test('[I9] [K19] a take-over and watching are told', () => {
  expect(lines('takenOver').at(-1)).toBe('You took the session over from Tomas.');
  expect(lines('takenOver', tomas).at(-1)).toBe('Mara took the session over from you.');
  expect(lines('watched').at(-1)).toBe('Rosa started watching. Reason: “Training”');
});
