import { html, nothing } from 'lit';
import type { SessionView } from '#shared/client/session-view.ts';
import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import './arrival-card.ts';
import type { AskTabEvent } from './cobrowse/ask-tab-event.ts';
import './cobrowse/page-mirror.ts';
import type { PagePicture } from './cobrowse/page-watch.ts';
import { CommandEvent } from './command-event.ts';
import { customerName } from './customer-name.ts';
import './ladder.ts';
import type { DeskFacts } from './people/desk-facts.ts';
import type { Rights } from './people/rights-of.ts';
import './people/standing-card.ts';
import { refusalOf } from './refusal-of.ts';
import type { StagePicture } from './screen-watch.ts';
import './stage.ts';
import { t } from './words.ts';

interface StepFacts {
  readonly view: SessionView;
  readonly rights: Rights;
  readonly desk: DeskFacts | undefined;
  readonly shown: StagePicture;
  readonly page: PagePicture;
  readonly canPopOut: boolean;
}

/** What can be done in a running session: by the owner with the customer, by everybody else about their own place in it. */
export function sessionSteps(session: SessionIn<'active'>, facts: StepFacts) {
  const { rights, desk } = facts;
  if (rights.relation === 'owner' && !session.customer.confirmed) {
    return html`
      <casement-arrival-card .session=${session}></casement-arrival-card>
    `;
  }
  return html`
    ${
      rights.relation === 'owner'
        ? nothing
        : html`
            <casement-standing .session=${session} .rights=${rights} .desk=${desk}></casement-standing>
          `
    }
    ${ladderAndStage(session, facts)}
  `;
}

function ladderAndStage(session: SessionIn<'active'>, facts: StepFacts) {
  const { view, rights } = facts;
  return html`
    <casement-ladder
      .session=${session}
      .refusal=${refusalOf(view.commits)}
      denial=${rights.why('session.ask-share')}
      ?isOnline=${view.status === 'live'}
      ?isCustomerHere=${view.presence.customer.isHere}
    ></casement-ladder>
    ${isPageShown(session, facts) ? pageMirror(session, facts) : stage(session, facts)}
  `;
}

/** A screen shows more than the page: it takes the place as long as it is live, and the page is back after it. */
function isPageShown({ sharing }: SessionIn<'active'>, { rights }: StepFacts): boolean {
  return rights.relation === 'owner' && pageShareOf(sharing) !== null && sharing.state !== 'screen';
}

function pageMirror(session: SessionIn<'active'>, { page, rights, view }: StepFacts) {
  const { sharing, owner, ticket } = session;
  const canAsk = sharing.state === 'page' && rights.may('session.ask-share') && view.status === 'live';
  return html`
    <casement-page-mirror
      .shown=${page}
      name=${customerName(session)}
      watermark=${t('viewedBy', { agent: owner?.name ?? '', id: ticket.id })}
      ?canAskTab=${canAsk}
      @casement-ask-tab=${handleAskTab}
    ></casement-page-mirror>
  `;
}

function handleAskTab({ currentTarget }: AskTabEvent) {
  currentTarget?.dispatchEvent(new CommandEvent({ name: 'share:request', input: { scope: 'screen' } }));
}

function stage(session: SessionIn<'active'>, { rights, shown, canPopOut }: StepFacts) {
  const isOwner = rights.relation === 'owner';
  return html`
    <casement-stage
      name=${customerName(session)}
      idleText=${isOwner ? '' : t('stageOwner', { owner: session.owner?.name ?? '' })}
      ?isSharing=${isOwner && session.sharing.state === 'screen'}
      ?canPopOut=${canPopOut}
      .shown=${shown}
    ></casement-stage>
  `;
}
