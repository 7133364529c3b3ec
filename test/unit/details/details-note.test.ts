import { transcript } from '#shared/protocol/transcript.ts';
import { transcriptWords } from '#shared/protocol/transcript-words.ts';
import { sampleDetails } from '../../support/sample-details.ts';
import { AGENT, CUSTOMER, NOON, SampleSession } from '../../support/sample-session.ts';

const noteOf = ({ current, commits }: SampleSession, locale = 'en') =>
  transcript(current, commits, transcriptWords(locale), () => undefined);

function asked(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.run(AGENT, { type: 'details:ask' });
  return sample;
}

function shared(more: Parameters<typeof sampleDetails>[1] = {}): SampleSession {
  const sample = asked();
  const { details: now } = sample.current;
  if (now.state !== 'asked') throw new Error('Nothing is asked.');
  sample.now = NOON + 131_000;
  // The customer's clock is a day late, which nobody must notice.
  const details = sampleDetails(NOON - 86_400_000, more);
  sample.run(CUSTOMER, { type: 'details:send', requestId: now.requestId, details });
  return sample;
}

describe('[K10] [K2] technical details in the ticket’s note', () => {
  test('stand there with the time at which they were shared, and times by the relay’s clock', () => {
    const note = noteOf(shared());
    for (const line of [
      '12:00:00  Mara asked for technical details.',
      '12:02:11  Dana shared technical details.',
      'Technical details, shared 12:02:11',
      'Browser: Chrome 129, Windows 11',
      'Network: 4G, 80 ms, online since 11:52:11',
      '- Error: Uncaught ReferenceError: card is not defined (/checkout.js:214, /app.js:12, 11:57:11, 3 times)',
      '- No readable answer: https://pay.example/frame.js (script, 12:00:31)',
      'Long tasks: 2',
    ])
      expect(note.split('\n')).toContain(line);
    expect(noteOf(shared(), 'de')).toContain('Technische Angaben, geteilt 12:02:11');
  });

  test('nothing of them stands there without a yes, or after a no', () => {
    expect(noteOf(asked())).not.toContain('Browser:');
    const refused = asked();
    refused.run(CUSTOMER, { type: 'details:refuse', requestId: refused.lastId });
    const note = noteOf(refused);
    expect(note).toContain('Dana did not share technical details.');
    expect(note).not.toContain('Technical details, shared');
  });

  test('stay after a stop and the end, and take only so many lines', () => {
    const [problem] = sampleDetails(NOON).problems;
    if (!problem) throw new Error('The sample has a problem.');
    const problems = Array.from({ length: 50 }, (_, index) => ({ ...problem, text: `problem ${String(index)}` }));
    const sample = shared({ problems });
    sample.run(CUSTOMER, { type: 'details:stop' });
    sample.run(AGENT, { type: 'session:end' });
    const note = noteOf(sample);
    expect(note).toContain('Dana stopped sharing technical details.');
    expect(note).toContain('problem 49');
    expect(note).not.toContain('problem 29 ');
    expect(note).toContain('- … + 30');
  });
});
