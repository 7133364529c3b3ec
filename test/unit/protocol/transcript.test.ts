import { transcript } from '#shared/protocol/transcript.ts';
import { transcriptWords } from '#shared/protocol/transcript-words.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import { AGENT, CUSTOMER, SampleSession } from '../../support/sample-session.ts';

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
  return transcript(sample.session, commits, transcriptWords(locale));
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
