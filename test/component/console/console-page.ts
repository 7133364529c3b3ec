import { css, html, render } from 'lit';
import '#console/console-bar.ts';
import type { CommandEvent } from '#console/command-event.ts';
import '#console/connection-notice.ts';
import { openPage } from '#console/open-page.ts';
import type { StagePicture } from '#console/screen-watch.ts';
import '#console/session-panel.ts';
import type { StartEvent } from '#console/start-event.ts';
import '#console/ticket-page.ts';
import type { TicketFacts } from '#console/ticket-choice.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import { FocusAreas } from '#console/focus-areas.ts';
import { LitElement } from 'lit';
import { mara, samples, type SampleName } from './sample-session.ts';

const frameStyles = css`
  sample-frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: size;
    overflow: hidden;
  }
`;

/** What the page can be told to show, and what it heard. */
export interface ConsoleDriver {
  show(name: SampleName, picture?: StagePicture['state']): Promise<void>;
  showTicket(name: keyof typeof tickets): Promise<void>;
  commands: unknown[];
  /** What the relay would answer. */
  answer: 'ok' | 'busy';
  starts: unknown[];
}

declare global {
  interface Window {
    driver: ConsoleDriver;
  }
}

const now = Date.now();
const hour = 3_600_000;
const facts: TicketFacts = {
  ticket: { id: '1042', subject: 'Card box stays empty', requester: 'Dana' },
  portals: [
    { id: 'fernway-help', name: 'Fernway Help', keyMinutes: { min: 5, default: 60, max: 240 } },
    { id: 'fernway-trade', name: 'Fernway Trade', keyMinutes: { min: 5, default: 30, max: 60 } },
  ],
  sessions: [
    { id: 'old-1', phase: 'ended', openedAt: now - 50 * hour, endedAt: now - 49.7 * hour, owner: mara },
    {
      id: 'old-2',
      phase: 'ended',
      openedAt: now - 90 * hour,
      endedAt: now - 89 * hour,
      owner: { id: 'zendesk:8', name: 'Tomas' },
    },
  ],
};
const tickets = {
  start: facts,
  foreign: {
    ...facts,
    sessions: [
      { id: 'other', phase: 'active', openedAt: now - hour, endedAt: null, owner: { id: 'zendesk:8', name: 'Tomas' } },
    ],
  } satisfies TicketFacts,
};

/** Stands where the console's root is: the container of the size queries. */
class SampleFrame extends LitElement {
  constructor() {
    super();
    new FocusAreas(this);
  }
  override createRenderRoot() {
    return this;
  }
}
customElements.define('sample-frame', SampleFrame);

const store = createMemoryStore();
const frame = document.createElement('sample-frame');
const draw = async (content: unknown) => {
  render(
    html`
      <casement-console-bar
        hasPopOut
        canPopOut
        agentName="Mara"
        .connection=${'online' as const}
      ></casement-console-bar>
      <main class="main">${content}</main>
    `,
    frame,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

const mainStyles = css`
  .main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
`;

const driver: ConsoleDriver = {
  commands: [],
  answer: 'ok',
  starts: [],
  show: (name, state = 'idle') => {
    const view: SessionView = samples[name](Date.now());
    const picture = { width: 1280, height: 960, framesPerSecond: 12 };
    return draw(html`
      <casement-session-panel
        canPopOut
        canStart
        .view=${view}
        .agent=${mara}
        .store=${store}
        .shown=${{ state, picture }}
      ></casement-session-panel>
    `);
  },
  showTicket: (name) =>
    draw(html`
      <casement-ticket-page
        isKnown
        isOnline
        .agentId=${mara.id}
        .store=${store}
        .view=${{ state: 'open', ticketId: '1042', facts: tickets[name] }}
      ></casement-ticket-page>
    `),
};
window.driver = driver;

frame.addEventListener('casement-command', (event: CommandEvent) => {
  driver.commands.push(event.command);
  event.answer = Promise.resolve(driver.answer === 'ok' ? ok({ seq: 1 }) : fail('busy', ''));
});
frame.addEventListener('casement-start', ({ portalId, keyMinutes, onArrival }: StartEvent) =>
  driver.starts.push({ portalId, keyMinutes, onArrival }),
);

await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Console');
for (const { styleSheet } of [frameStyles, mainStyles]) if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
document.body.append(frame);
document.documentElement.dataset.ready = 'true';
