import { LitElement, css, html, render } from 'lit';
import type { CommandEvent } from '#console/command-event.ts';
import '#console/guest/guest-entry.ts';
import type { GuestPassEvent } from '#console/guest/guest-pass-event.ts';
import '#console/guest/guest-room.ts';
import { openPage } from '#console/open-page.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import type { GuestPass } from '#shared/protocol/rest.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import { chat, mara, viewOf, type Step } from '../console/sample-session.ts';

const GUEST = { id: 'guest-g1', name: 'Noor' };
const actor = { role: 'agent', ...GUEST } as const;
const came = (right: 'view' | 'chat'): Step => [
  { role: 'relay' },
  { type: 'participant-joined', agent: GUEST, right, how: 'guest' },
];
const wrote: Step = [actor, { type: 'message-sent', text: 'The form has moved, try the new address.' }];
const left = (reason: 'left' | 'removed'): Step => [actor, { type: 'participant-left', agentId: GUEST.id, reason }];
const over = (now: number): Step => [
  { role: 'agent', ...mara },
  { type: 'session-ended', reason: 'ended', wrapUpUntil: now + 60_000 },
];

const rooms = {
  chat: (now) => viewOf([...chat, came('chat'), wrote], now),
  view: (now) => viewOf([...chat, came('view')], now),
  offline: (now) => viewOf([...chat, came('chat')], now, { status: 'offline' }),
  left: (now) => viewOf([...chat, came('chat'), left('left')], now),
  removed: (now) => viewOf([...chat, came('chat'), left('removed')], now),
  over: (now) => viewOf([...chat, came('chat'), over(now)], now),
} satisfies Record<string, (now: number) => SessionView>;

export type RoomName = keyof typeof rooms;

/** What the page can be told to show, and what it heard. */
export interface GuestDriver {
  /** The page of the link; `nda` asks for confidentiality, a code is what the relay answers. */
  showEntry(link: 'plain' | 'nda' | ErrorCode): Promise<void>;
  showRoom(name: RoomName, right: 'view' | 'chat', watermark?: boolean): Promise<void>;
  claims: boolean[];
  heard: unknown[];
}

declare global {
  interface Window {
    guest: GuestDriver;
  }
}

const passOf = (right: 'view' | 'chat', watermark: boolean): GuestPass => ({
  sessionId: 'sample-session',
  guestId: 'g1',
  token: 'a-sample-token-of-a-guest',
  company: 'Fernway',
  invitedBy: 'Mara',
  name: 'Noor',
  profile: { right, watermark, nda: true },
  until: Date.now() + 29 * 60_000,
});

/** Stands where the page's root is: the container of the size queries. */
class SampleFrame extends LitElement {
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
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  h1 {
    position: absolute;
    clip-path: inset(50%);
  }
`;
const frame = document.createElement('sample-frame');
const draw = async (content: unknown) => {
  render(
    html`
      <main>
        <h1>Invitation</h1>
        ${content}
      </main>
    `,
    frame,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

const driver: GuestDriver = {
  claims: [],
  heard: [],
  showEntry: (link) => {
    const claim = (acceptsNda: boolean) => {
      driver.claims.push(acceptsNda);
      const needsNda = link === 'nda' && !acceptsNda;
      const code = link === 'plain' || link === 'nda' ? undefined : link;
      if (needsNda || code) return Promise.resolve(fail(code ?? 'not-allowed', ''));
      return Promise.resolve(ok(passOf('view', true)));
    };
    return draw(html`
      <casement-guest-entry .claim=${claim}></casement-guest-entry>
    `);
  },
  showRoom: (name, right, watermark = false) =>
    draw(html`
      <casement-guest-room .view=${rooms[name](Date.now())} .pass=${passOf(right, watermark)}></casement-guest-room>
    `),
};
window.guest = driver;
frame.addEventListener('casement-command', (event: CommandEvent) => {
  driver.heard.push(event.command);
  event.answer = Promise.resolve(ok({ seq: 1 }));
});
frame.addEventListener('casement-guest-pass', ({ pass }: GuestPassEvent) => driver.heard.push(pass.sessionId));
frame.addEventListener('casement-again', () => driver.heard.push('again'));

await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Guest');
if (frameStyles.styleSheet) document.adoptedStyleSheets.push(frameStyles.styleSheet);
document.body.append(frame);
document.documentElement.dataset.ready = 'true';
