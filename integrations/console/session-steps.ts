import { html, nothing } from 'lit';
import type { SessionView } from '#shared/client/session-view.ts';
import { pageShareOf } from '#shared/protocol/evolve-sharing.ts';
import { reachOf } from '#shared/protocol/page-rungs.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import './arrival-card.ts';
import type { AskTabEvent } from './cobrowse/ask-tab-event.ts';
import './cobrowse/page-mirror.ts';
import type { PagePicture } from './cobrowse/page-watch.ts';
import { CommandEvent } from './command-event.ts';
import { customerName } from './customer-name.ts';
import './ladder.ts';
import type { DeskFacts } from './people/desk-facts.ts';
import { namesOf } from './people/names-of.ts';
import type { Rights } from './people/rights-of.ts';
import './people/standing-card.ts';
import './recording/record-bar.ts';
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
      agentId=${rights.agentId}
      ?isSensitive=${facts.page.sight?.isSensitive ?? false}
      denial=${rights.why('session.ask-share')}
      ?isOnline=${view.status === 'live'}
      ?isCustomerHere=${view.presence.customer.isHere}
    ></casement-ladder>
    ${isPageShown(session, facts) ? pageMirror(session, facts) : stage(session, facts)}
  `;
}

/**
 * To each agent who may see it. A screen, which the owner alone sees, shows more than the page: it takes the place as long
 * as it is live, and the page is back after it.
 */
function isPageShown({ sharing }: SessionIn<'active'>, { rights }: StepFacts): boolean {
  const isUnderScreen = rights.relation === 'owner' && sharing.state === 'screen';
  return !isUnderScreen && reachOf(pageShareOf(sharing), rights.agentId, Date.now()) !== undefined;
}

function pageMirror(session: SessionIn<'active'>, { page, rights, view, desk }: StepFacts) {
  const { sharing, ticket } = session;
  const names = namesOf(view.commits, rights.agentId, desk);
  const shared = pageShareOf(sharing);
  const canAsk = sharing.state === 'page' && rights.may('session.ask-share') && view.status === 'live';
  return html`
    <casement-page-mirror
      .shown=${page}
      name=${customerName(session)}
      watermark=${t('viewedBy', { agent: names.agent(rights.agentId), id: ticket.id })}
      agentId=${rights.agentId}
      shownPart=${shared?.part ?? 'page'}
      .reach=${reachOf(shared, rights.agentId, Date.now())}
      .nameOf=${names.agent}
      ?canAskTab=${canAsk}
      @casement-ask-tab=${handleAskTab}
    ></casement-page-mirror>
    <casement-record-bar
      .session=${session}
      denial=${rights.why('session.record')}
      ?isOwner=${rights.relation === 'owner'}
    ></casement-record-bar>
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
      idleText=${isOwner || rights.may('session.ask-share') ? '' : t('stageOwner', { owner: session.owner?.name ?? '' })}
      ?isSharing=${isOwner && session.sharing.state === 'screen'}
      ?canPopOut=${canPopOut}
      .shown=${shown}
    ></casement-stage>
  `;
}
