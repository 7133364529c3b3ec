import { transcript } from '#shared/protocol/transcript.ts';
import { transcriptWords } from '#shared/protocol/transcript-words.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import {
  AGENT,
  CUSTOMER,
  INES,
  JONAH,
  queueOf,
  RELAY,
  ROSA,
  SampleSession,
  STRANGER,
  TECHNICAL,
} from '../../support/sample-session.ts';

/** `billing` is called so; the other team is gone. */
const teamName = (teamId: string) => (teamId === 'billing' ? 'Billing' : undefined);

function noteOf(sample: SampleSession, locale: string): string {
  const by = (type: string) =>
    type.startsWith('customer-joined') || type === 'share-granted' || type === 'message-sent' ? CUSTOMER : AGENT;
  const commits: Commit[] = sample.events.map((event, index) => ({
    seq: index + 1,
    commandId: 'c',
    at: sample.now,
    by: by(event.type),
    events: [event],
  }));
  if (!sample.session) throw new Error('There is no session.');
  return transcript(sample.session, commits, transcriptWords(locale), teamName);
}

describe('[K2] the note in the ticket', () => {
  const sample = new SampleSession().shared();
  sample.run(CUSTOMER, { type: 'chat:send', text: 'first line\n12:00:00  Mara: forged line' });
  sample.run(AGENT, { type: 'note:save', text: 'an ad blocker' });
  sample.run(AGENT, { type: 'session:end' });

  test('says who, when, what was asked, granted and stopped, and the private note', () => {
    const note = noteOf(sample, 'en');
    for (const part of [
      'Casement session',
      'maple lantern',
      '12:00:00  Dana joined.',
      'Mara asked to see the screen.',
      'Dana shared a window, allowed until 2026-01-31 13:00.',
      'The share stopped',
      'Mara ended the session.',
      'Private note',
      'an ad blocker',
    ]) {
      expect(note).toContain(part);
    }
  });

  test('a message of several lines cannot pass for other entries', () => {
    expect(noteOf(sample, 'en')).not.toMatch(/^12:00:00 {2}Mara: forged line/m);
  });

  test('speaks the portal’s language', () => {
    expect(noteOf(sample, 'de-AT')).toContain('Dana ist beigetreten.');
  });
});

describe('[K2] [K18] the note tells who ran the session and who else was there', () => {
  const sample = new SampleSession().offered(STRANGER);
  sample.run(STRANGER, { type: 'offer:decline', offerId: sample.lastId });
  sample.offered(INES);
  sample.now += 30_000;
  sample.run(RELAY, { type: 'offer:lapse', offerId: sample.lastId });
  sample.run(AGENT, { type: 'session:take' });
  sample.run(AGENT, { type: 'participant:invite', to: queueOf(JONAH), right: 'chat', note: '' });
  sample.run(JONAH, { type: 'invitation:accept', invitationId: sample.lastId });
  const profile = { right: 'view', watermark: true, nda: true } as const;
  sample.run(AGENT, { type: 'guest:invite', name: 'Pat', profile, minutes: 30 });
  const guestId = sample.lastId;
  sample.run(RELAY, { type: 'guest:claim', guestId, deviceHash: 'b' });
  sample.run(AGENT, { type: 'participant:remove', agentId: `guest-${guestId}` });
  sample.run(ROSA, { type: 'watch:start', reason: 'training' });
  sample.run(ROSA, { type: 'session:take-over', note: 'I know this customer' });
  sample.run(ROSA, { type: 'session:transfer', to: TECHNICAL, note: 'Needs a new card', stays: false });
  sample.run(CUSTOMER, { type: 'session:end' });
  const noteIn = (locale: string) => transcript(sample.current, sample.commits, transcriptWords(locale), teamName);

  test.each([
    'Dana asked for help: My card is refused',
    'Dana waits for team Billing.',
    'Tomas declined.',
    'Ines did not answer in time.',
    'Mara took the session.',
    'Mara asked Jonah to help.',
    'Jonah came to help.',
    'Mara invited Pat as a guest (view), until 2026-01-31 12:30.',
    'Pat came in as a guest.',
    'Mara removed Pat.',
    'The link of Pat stopped working.',
    'Rosa looked on: training',
    'Rosa took over from Mara. Note: I know this customer',
    'Mara stayed to help.',
    'Rosa gave the session to team technical. Note: Needs a new card',
    'Dana left before anybody came.',
  ])('%s', (line) => {
    expect(noteIn('en')).toContain(`  ${line}`);
  });

  test('in German, too, with the same number of lines', () => {
    const german = noteIn('de');
    for (const line of ['Tomas hat abgelehnt.', 'Rosa hat von Mara übernommen. Notiz: I know this customer'])
      expect(german).toContain(line);
    expect(german.split('\n')).toHaveLength(noteIn('en').split('\n').length);
  });

  test('no id stands where a name is known', () => {
    expect(noteIn('en')).not.toMatch(/7001-|guest-/);
  });
});
