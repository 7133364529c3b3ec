import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { evolve } from '#shared/protocol/evolve.ts';
import type { RecordingEnd } from '#shared/protocol/recording-event.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type RecordingCommand = CommandOf<
  | 'recording:ask'
  | 'recording:withdraw'
  | 'recording:allow'
  | 'recording:refuse'
  | 'recording:stop'
  | 'recording:expire'
  | 'recording:halt'
>;

const ENDED = fail('session-ended', 'The conversation has ended.');
const NOT_OPEN = fail('wrong-state', 'This question is not open any more.');
const NO_PAGE = fail('wrong-state', 'No page is in sight that could be recorded.');

/** A recording stands on a page in sight and on a yes of the customer of its own; a no changes nothing else (row B3). */
export function decideRecording(session: Session, command: RecordingCommand, envelope: Envelope): Decision {
  switch (command.type) {
    case 'recording:stop':
      return ok(stop(session, command.grantId, 'asked'));
    case 'recording:expire':
      return ok(stop(session, command.grantId, 'expired'));
    case 'recording:halt':
      return ok(stop(session, command.grantId, command.reason));
    default:
      if (session.phase === 'wrap-up' || session.phase === 'ended') return ENDED;
      return session.phase === 'active' ? decideQuestion(session, command, envelope) : NO_PAGE;
  }
}

type Question = Exclude<RecordingCommand, { type: `recording:${'stop' | 'expire' | 'halt'}` }>;

function decideQuestion(session: SessionIn<'active'>, command: Question, envelope: Envelope): Decision {
  if (command.type === 'recording:ask') return ask(session, envelope);
  const { recording } = session;
  const { requestId } = command;
  if (recording.state !== 'asked' || recording.requestId !== requestId) return NOT_OPEN;
  if (command.type === 'recording:withdraw') return ok([{ type: 'recording-withdrawn', requestId }]);
  if (command.type === 'recording:allow') return allow(session, requestId, envelope);
  const askAgainAt = envelope.now + envelope.policy.sharePauseMs;
  return ok([{ type: 'recording-refused', requestId, askAgainAt }]);
}

function ask({ recording, sharing, owner }: SessionIn<'active'>, { now, commandId, policy }: Envelope): Decision {
  if (!owner || !pageShareOf(sharing)) return NO_PAGE;
  if (recording.state === 'asked') return fail('wrong-state', 'The customer is being asked already.');
  if (recording.state === 'on') return fail('wrong-state', 'It is recorded already.');
  if (now < recording.askAgainAt)
    return fail('too-soon', 'The customer refused a moment ago. Ask again later.', recording.askAgainAt - now);
  return ok([{ type: 'recording-asked', requestId: commandId, agent: owner, days: policy.recordingDays }]);
}

/** Nothing is kept for longer than the page may be seen. */
function allow({ recording, sharing }: SessionIn<'active'>, requestId: string, { commandId }: Envelope): Decision {
  const page = pageShareOf(sharing);
  if (!page || recording.state !== 'asked') return NO_PAGE;
  const sees = page.grants.filter(({ scope }) => scope === 'see');
  const until = Math.max(...sees.map((grant) => grant.until));
  return ok([{ type: 'recording-allowed', requestId, grant: { id: commandId, agentId: recording.agent.id, until } }]);
}

/** Stopping is never refused: what is not recorded any more is stopped. */
function stop({ recording }: Session, grantId: string, reason: RecordingEnd): SessionEvent[] {
  if (recording.state !== 'on' || recording.grant.id !== grantId) return [];
  return [{ type: 'recording-stopped', grantId, reason }];
}

/** Ends what stands on the page in the very commit in which no page is in sight any more. */
export function withRecordingEnd(session: Session, events: SessionEvent[], envelope: Envelope): SessionEvent[] {
  if (session.recording.state === 'off' || events.length === 0) return events;
  const { now, commandId, by } = envelope;
  const next = evolve(session, session.id, { seq: session.seq + 1, commandId, at: now, by, events });
  const { recording } = next;
  if (recording.state === 'off' || (next.phase === 'active' && pageShareOf(next.sharing))) return events;
  if (recording.state === 'asked') return [...events, { type: 'recording-withdrawn', requestId: recording.requestId }];
  const isOver = events.some(({ type }) => type === 'session-ended');
  const end: SessionEvent = {
    type: 'recording-stopped',
    grantId: recording.grant.id,
    reason: isOver ? 'session-ended' : 'page-stopped',
  };
  return [...events, end];
}
