import fc from 'fast-check';
import type { End } from '#shared/protocol/session-event.ts';
import { checkHistory } from '../../support/history/check-history.ts';
import type { Line, SessionHistory } from '../../support/history/history.ts';
import { sampleHistory, withEnd } from './sample-history.ts';

const roles = ['agent', 'customer'] as const;
const history = sampleHistory();
/** The message at seq 4: the agent's second. */
const message: Line = { seq: 4, by: 'agent', text: 'agent 2' };

const found = (changed: SessionHistory) =>
  checkHistory(changed).map(({ rule, kind, where, text }) => `${rule} ${kind} ${where}: ${text}`);
const without = (lines: readonly Line[], text: string | null) => lines.filter((line) => line.text !== text);
const twice = (lines: readonly Line[], text: string | null) =>
  lines.flatMap((line) => (line.text === text ? [line, line] : [line]));
const swapped = (lines: readonly Line[], first: number, second: number) =>
  lines.map((line, index) => {
    const other = lines[index === first ? second : index === second ? first : index];
    return { ...line, by: other?.by ?? line.by, text: other?.text ?? null };
  });
const withoutLastStored = (role: End) => {
  const last = history.stored.at(-1)?.text ?? '';
  return { ...withEnd(history, role, { shown: without(history.stored, last) }), stored: without(history.stored, last) };
};

test('[M1] [M2] [M3] [M4] a history without a fault is passed', () => {
  expect(checkHistory(history)).toEqual([]);
});

test('[M1] a lost message is found in the store and on each page', () => {
  expect(found({ ...history, stored: without(history.stored, 'agent 2') })).toContain('M1 lost store: agent 2');
  for (const role of roles) {
    const shown = without(history.stored, 'agent 2');
    expect(found(withEnd(history, role, { shown }))).toContain(`M1 lost ${role}: agent 2`);
  }
});

test('[M1] the last message, whose absence leaves no gap, is found to be lost', () => {
  expect(
    found(withEnd(withoutLastStored('agent'), 'customer', { shown: without(history.stored, 'customer 5') })),
  ).toEqual(
    expect.arrayContaining(['M1 lost store: customer 5', 'M1 lost agent: customer 5', 'M1 lost customer: customer 5']),
  );
});

test('[M1] a message that stands elsewhere than was acknowledged counts as lost', () => {
  const acked = history.ends.agent.acked.map((ack) => (ack.text === 'agent 2' ? { ...ack, seq: 5 } : ack));
  expect(found(withEnd(history, 'agent', { acked }))).toContain('M1 lost store: agent 2');
});

test('[M2] a doubled message is found in the store and on each page', () => {
  expect(found({ ...history, stored: [...history.stored, { ...message, seq: 8 }] })).toContain(
    'M2 doubled store: agent 2',
  );
  for (const role of roles) {
    const shown = twice(history.stored, 'agent 2');
    expect(found(withEnd(history, role, { shown }))).toContain(`M2 doubled ${role}: agent 2`);
  }
});

test('[M3] two swapped messages are found, whether in the store or on one page', () => {
  expect(found({ ...history, stored: swapped(history.stored, 1, 3) })).toContain('M3 swapped agent: agent 0');
  for (const role of roles) {
    const shown = swapped(history.stored, 3, 4);
    expect(found(withEnd(history, role, { shown }))).toEqual(
      expect.arrayContaining([`M3 swapped ${role}: agent 2`, `M3 swapped ${role}: customer 3`]),
    );
  }
});

test('[M3] lines that appear in another order than their seq are found', () => {
  const shown = [...history.stored];
  shown.splice(2, 0, ...shown.splice(4, 1));
  expect(found(withEnd(history, 'customer', { shown }))).toContain('M3 gap customer: customer 3');
});

test('[M1] [F3] a phantom is found: written by nobody, by somebody else, or not in the store', () => {
  const stranger: Line = { seq: 8, by: 'agent', text: 'never sent' };
  expect(found({ ...history, stored: [...history.stored, stranger] })).toContain('M1 phantom store: never sent');
  const forged = history.stored.map((line) => (line.text === 'agent 2' ? { ...line, by: 'customer' as const } : line));
  expect(found({ ...history, stored: forged })).toContain('M1 phantom store: agent 2');
  expect(found(withoutLastStored('agent'))).toContain('M1 phantom customer: customer 5');
});

test('[M4] an answer before what it answers is found', () => {
  const sent = history.ends.agent.sent.map((one) => (one.text === 'agent 2' ? { ...one, after: 5 } : one));
  expect(found(withEnd(history, 'agent', { sent }))).toEqual(['M4 too-early agent: agent 2']);
});

test('[M6] an unacknowledged message may be under way, but not nowhere', () => {
  const sent = [...history.ends.agent.sent, { text: 'late', after: 7 }];
  expect(found(withEnd(history, 'agent', { sent }))).toEqual(['M6 vanished agent: late']);
  expect(found(withEnd(history, 'agent', { sent, pending: ['late'] }))).toEqual([]);
});

test('[M1] [M2] [M3] any line of any page that is left out, repeated or moved is found', () => {
  const places = fc.integer({ min: 0, max: history.stored.length - 1 });
  const faults = fc.constantFrom('left out', 'repeated', 'moved');
  fc.assert(
    fc.property(fc.constantFrom(...roles), faults, places, places, (role, fault, from, to) => {
      fc.pre(fault !== 'moved' || from !== to);
      const line = history.stored.slice(from, from + 1);
      const rest = fault === 'repeated' ? history.stored : history.stored.toSpliced(from, 1);
      const shown = fault === 'left out' ? rest : rest.toSpliced(to, 0, ...line);
      expect(checkHistory(withEnd(history, role, { shown }))).not.toEqual([]);
    }),
  );
});
