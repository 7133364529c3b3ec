import { html, nothing } from 'lit';
import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import './conversation.ts';
import './customer-card.ts';
import { customerName } from './customer-name.ts';
import { endedBy } from './ended-by.ts';
import './note-editor.ts';
import type { DeskFacts } from './people/desk-facts.ts';
import type { Rights } from './people/rights-of.ts';
import { t as p } from './people/words.ts';
import './recording/recording-tab.ts';
import { sessionItems } from './session-items.ts';
import { t } from './words.ts';
import './wrap-up.ts';

interface PageFacts {
  readonly view: SessionView;
  readonly rights: Rights;
  /** The agent who reads. */
  readonly agent: { readonly id: string; readonly name: string };
  readonly desk: DeskFacts | undefined;
  readonly store: KeyValueStore | undefined;
  readonly draft: string;
  readonly canStart: boolean;
}

/** What is behind the tabs of a session, each in its slot. */
export function sessionPages(session: Exclude<Session, { phase: 'invited' }>, facts: PageFacts) {
  const { view, rights } = facts;
  return html`
    ${conversationPage(session, facts)}
    <casement-customer-card
      slot="customer"
      .session=${session}
      .commits=${view.commits}
      .customLink=${view.customLink}
      ?canEdit=${rights.relation === 'owner'}
      ?isOnline=${view.status === 'live'}
      ?isCustomerHere=${view.presence.customer.isHere}
    ></casement-customer-card>
    ${session.phase === 'wrap-up' || session.phase === 'ended' ? wrapUpPage(session, facts) : notesPage(session, facts)}
    ${session.isRecorded ? recordingPage(session, facts) : nothing}
  `;
}

function conversationPage(session: Session, { view, rights, agent, desk, draft }: PageFacts) {
  const isOpen = rights.may('session.chat');
  const isRunning = session.phase === 'active' || session.phase === 'waiting' || session.phase === 'offered';
  return html`
    <casement-conversation
      slot="chat"
      .items=${sessionItems(view, agent, desk)}
      .name=${customerName(session)}
      .draft=${draft}
      .closedText=${isRunning ? p('readOnly') : ''}
      ?isTyping=${view.otherIsTyping}
      ?offline=${view.status !== 'live' && view.pending.length > 0}
      ?isOpen=${isOpen}
    ></casement-conversation>
  `;
}

function recordingPage({ teamId }: Session, { view, agent, desk }: PageFacts) {
  return html`
    <casement-recording-tab
      slot="recording"
      .view=${view}
      .items=${sessionItems(view, agent, desk)}
      .agent=${agent}
      ?canRemove=${teamId !== null && desk?.ranks[teamId] === 'manager'}
    ></casement-recording-tab>
  `;
}

function notesPage({ id, note }: Session, { rights, store }: PageFacts) {
  return html`
    <div slot="notes" class="notes">
      ${
        rights.relation === 'owner'
          ? html`
              <casement-note-editor .sessionId=${id} .saved=${note} .store=${store} .rows=${8}></casement-note-editor>
            `
          : html`
              <p dir="auto">${note || t('noteNone')}</p>
              <p class="hint">${t('noteOwner')}</p>
            `
      }
    </div>
  `;
}

function wrapUpPage(session: SessionIn<'wrap-up'> | SessionIn<'ended'>, { view, rights, store, canStart }: PageFacts) {
  return html`
    <casement-wrap-up
      slot="wrap-up"
      .session=${session}
      .endedBy=${endedBy(view.commits)}
      .agentId=${rights.agentId}
      .store=${store}
      ?canWrite=${rights.relation === 'owner'}
      ?canStart=${canStart}
    ></casement-wrap-up>
  `;
}
