import { transcript } from '#shared/protocol/transcript.ts';
import { transcriptWords } from '#shared/protocol/transcript-words.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Clock, Directory, HelpDesk, NoteOutcome, Observe, Timer } from '../ports.ts';
import type { RelayCommand } from '../sessions/command.ts';
import type { SessionService } from '../sessions/session-service.ts';
import type { SessionShelf } from '../sessions/session-shelf.ts';
import type { Installation } from '../tenant.ts';
import { retryDelay } from './retry-delay.ts';
import { CaseLines } from './case-lines.ts';

interface Collaborators {
  shelf: SessionShelf;
  sessions: SessionService;
  directory: Directory;
  helpDesk: (installation: Installation) => HelpDesk;
  teamName: (tenantId: string, teamId: string) => string | undefined;
  /** Where agents look at what a session has recorded. */
  recordingUrl: (sessionId: string) => string;
  clock: Clock;
  timer: Timer;
  /** From 0 to 1; spreads retries. */
  jitter: () => number;
  observe: Observe;
  retryBaseMs: number;
  maxAttempts: number;
}

/**
 * Writes closed sessions to their tickets. The outbox is the sessions themselves: a session whose delivery is queued
 * is in it. One line a case, in order; cases do not wait for each other.
 */
export class DeliveryService {
  readonly #lines = new CaseLines((sessionId) => {
    void this.#deliver(sessionId);
  });
  readonly #underWay = new Set<string>();
  #isStopped = false;

  constructor(private readonly with_: Collaborators) {}

  /** After each commit, and at start for each open session in the order in which they ended. */
  follow(session: Session): void {
    if (session.phase !== 'ended') return;
    const { state } = session.delivery;
    if (state === 'queued' || state === 'failed') this.#lines.join(caseOf(session), session.id, state === 'failed');
    else this.#lines.leave(caseOf(session), session.id);
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #deliver(sessionId: string): Promise<void> {
    const session = (await this.with_.shelf.take(sessionId))?.session;
    if (this.#isStopped || session?.phase !== 'ended' || session.delivery.state !== 'queued') return;
    const { attempts, retryAt } = session.delivery;
    const wait = retryAt - this.with_.clock();
    if (wait > 0) {
      this.with_.timer(wait, () => void this.#deliver(sessionId));
      return;
    }
    if (this.#underWay.has(sessionId)) return;
    this.#underWay.add(sessionId);
    const outcome = await this.#write(session);
    this.#underWay.delete(sessionId);
    await this.#settle(session, attempts + 1, outcome);
  }

  async #write(session: Session): Promise<NoteOutcome> {
    const installed = this.with_.directory.installation(session.ticket.installationId);
    if (!installed) return { state: 'failed', problem: 'not-authorized', isFinal: true };
    const commits = (await this.with_.shelf.take(session.id))?.commits ?? [];
    const locale = this.with_.directory.portal(session.portalId)?.portal.locale ?? 'en';
    const teamName = (teamId: string) => this.with_.teamName(session.tenantId, teamId);
    const words = transcriptWords(locale);
    const recording = session.isRecorded ? [words.recordingAt(this.with_.recordingUrl(session.id))] : [];
    return this.with_.helpDesk(installed.installation).writeNote(installed.installation, {
      ticketId: session.ticket.id,
      marker: session.id,
      body: [transcript(session, commits, words, teamName), ...recording].join('\n\n'),
    });
  }

  /** Records how it went. A record that cannot be stored now is made again: the marker keeps the note from doubling. */
  async #settle(session: Session, attempts: number, outcome: NoteOutcome): Promise<void> {
    const { sessions, observe, timer, retryBaseMs } = this.with_;
    const command = this.#commandFor(attempts, outcome);
    observe(command.type, { session: session.id, attempt: attempts });
    const commandId = `${command.type.replace(':', '-')}-${String(session.seq)}`;
    const recorded = await sessions.execute({ sessionId: session.id, commandId, by: { role: 'relay' }, command });
    if (recorded.ok || this.#isStopped) return;
    timer(retryBaseMs, () => void this.#deliver(session.id));
  }

  #commandFor(attempts: number, outcome: NoteOutcome): RelayCommand {
    if (outcome.state === 'written') return { type: 'delivery:done', noteId: outcome.noteId };
    const { problem } = outcome;
    if (outcome.isFinal || attempts >= this.with_.maxAttempts) return { type: 'delivery:give-up', attempts, problem };
    const delay = retryDelay(attempts, this.with_.retryBaseMs, this.with_.jitter(), outcome.retryAfterMs);
    return { type: 'delivery:delay', attempts, problem, retryAt: this.with_.clock() + delay };
  }
}

function caseOf(session: Session): string {
  return `${session.tenantId}/${session.ticket.installationId}/${session.ticket.id}`;
}
