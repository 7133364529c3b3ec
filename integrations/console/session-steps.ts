import { html, nothing } from 'lit';
import type { SessionView } from '#shared/client/session-view.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import './arrival-card.ts';
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

function ladderAndStage(session: SessionIn<'active'>, { view, rights, shown, canPopOut }: StepFacts) {
  const isOwner = rights.relation === 'owner';
  return html`
    <casement-ladder
      .session=${session}
      .refusal=${refusalOf(view.commits)}
      denial=${rights.why('session.ask-share')}
      ?isOnline=${view.status === 'live'}
      ?isCustomerHere=${view.presence.customer.isHere}
    ></casement-ladder>
    <casement-stage
      name=${customerName(session)}
      idleText=${isOwner ? '' : t('stageOwner', { owner: session.owner?.name ?? '' })}
      ?isSharing=${isOwner && session.sharing.state === 'screen'}
      ?canPopOut=${canPopOut}
      .shown=${shown}
    ></casement-stage>
  `;
}
