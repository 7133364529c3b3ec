import { LitElement, css, html, nothing, render } from 'lit';
import '#console/console-bar.ts';
import type { CommandEvent } from '#console/command-event.ts';
import { FocusAreas } from '#console/focus-areas.ts';
import { openPage } from '#console/open-page.ts';
import type { DeskFacts } from '#console/people/desk-facts.ts';
import type { Asker, FindRelayEvent } from '#console/people/find-relay-event.ts';
import { OpenSheetEvent, type SheetName } from '#console/people/open-sheet-event.ts';
import '#console/session-panel.ts';
import type { ShowSessionEvent } from '#console/show-session-event.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { CommandInput, CommandOutput, ReadName } from '#shared/protocol/commands.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import { mara } from '../console/sample-session.ts';
import { desk, leadDesk, people, plainDesk, targets, type PeopleSample } from './people-samples.ts';

const desks = { member: desk, plain: plainDesk, lead: leadDesk, none: undefined } satisfies Record<
  string,
  DeskFacts | undefined
>;

/** What the page can be told to show, and what it heard. */
export interface PeopleDriver {
  show(name: PeopleSample, as?: keyof typeof desks): Promise<void>;
  /** Opens a sheet of the session, as the buttons do. */
  open(sheet: SheetName): Promise<void>;
  commands: unknown[];
  questions: unknown[];
  /** What the relay answers to commands and to questions. */
  answer: 'ok' | ErrorCode;
  reads: 'ok' | ErrorCode;
  /** After the next command that works, this is shown: as a commit would. */
  then: PeopleSample | undefined;
  shown: Array<string | undefined>;
}

declare global {
  interface Window {
    people: PeopleDriver;
  }
}

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

const frameStyles = css`
  sample-frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: size;
    overflow: hidden;
  }
  .main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
`;

const now = Date.now();
const answers = {
  'transfer:targets': targets,
  'guest:link': { link: 'https://help.fernway.example/g#sample-guest-link' },
  'watches:mine': {
    entries: [
      {
        watcher: { id: 'zendesk:9', name: 'Rosa' },
        sessionId: 's',
        reason: 'Training',
        from: now - 60_000,
        until: null,
        screens: [],
      },
      {
        watcher: { id: 'zendesk:9', name: 'Rosa' },
        sessionId: null,
        reason: '',
        from: now - 7_200_000,
        until: now - 6_900_000,
        screens: [{ from: now - 7_100_000, until: now - 6_980_000 }],
      },
    ],
  },
} satisfies { [K in ReadName]?: CommandOutput<K> };

const relay: Asker = {
  request: <K extends ReadName>(name: K, input: CommandInput<K>): Promise<Result<CommandOutput<K>>> => {
    driver.questions.push({ name, input });
    const found = (answers as { [N in ReadName]?: CommandOutput<N> })[name];
    if (driver.reads !== 'ok' || !found)
      return Promise.resolve(fail(driver.reads === 'ok' ? 'busy' : driver.reads, ''));
    return Promise.resolve(ok(found));
  },
};

const store = createMemoryStore();
const frame = document.createElement('sample-frame');
let current: { view: SessionView; desk: DeskFacts | undefined } | undefined;

const draw = async () => {
  render(
    html`
      <casement-console-bar agentName="Mara" .connection=${'online' as const}></casement-console-bar>
      <main class="main">
        ${
          current
            ? html`
                <casement-session-panel
                  canPopOut
                  canStart
                  .view=${current.view}
                  .agent=${mara}
                  .desk=${current.desk}
                  .store=${store}
                ></casement-session-panel>
              `
            : nothing
        }
      </main>
    `,
    frame,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

const driver: PeopleDriver = {
  commands: [],
  questions: [],
  answer: 'ok',
  reads: 'ok',
  then: undefined,
  shown: [],
  open: async (sheet) => {
    const panel = document.querySelector('casement-session-panel');
    panel?.shadowRoot?.querySelector('casement-session-head')?.dispatchEvent(new OpenSheetEvent(sheet));
    await panel?.updateComplete;
  },
  show: (name, as = 'member') => {
    current = { view: people[name](Date.now()), desk: desks[as] };
    return draw();
  },
};
window.people = driver;

frame.addEventListener('casement-command', (event: CommandEvent) => {
  driver.commands.push(event.command);
  const { answer, then } = driver;
  event.answer = Promise.resolve(answer === 'ok' ? ok({ seq: 1 }) : fail(answer, ''));
  driver.then = undefined;
  if (answer === 'ok' && then && current) {
    current = { ...current, view: people[then](Date.now()) };
    void draw();
  }
});
frame.addEventListener('casement-find-relay', (event: FindRelayEvent) => (event.relay = relay));
frame.addEventListener('casement-show-session', ({ sessionId }: ShowSessionEvent) => driver.shown.push(sessionId));

await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Console');
if (frameStyles.styleSheet) document.adoptedStyleSheets.push(frameStyles.styleSheet);
document.body.append(frame);
document.documentElement.dataset.ready = 'true';
