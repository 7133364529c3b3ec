import { html, render } from 'lit';
import '#console/desk/desk-frame.ts';
import type { DeskFrame } from '#console/desk/desk-frame.ts';
import { openPage } from '#console/open-page.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { ok } from '#shared/protocol/result.ts';
import type { DeskDriver } from './desk-page.ts';
import { SamplePort } from './sample-port.ts';

const port = new SamplePort();
const store = createMemoryStore();
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
const host = document.createElement('div');
host.id = 'host';

const driver: DeskDriver = {
  port,
  tickets: [],
  opensTickets: true,
  show(desk, more = {}) {
    port.show({ desk, ...more });
    return drawn();
  },
  connect(state) {
    draw({ connection: state });
    return drawn();
  },
};
window.desk = driver;

/** The sidebar of ticket 48209, where a session with Lena runs. */
function draw({ connection }: Pick<DeskFrame, 'connection'>) {
  render(
    html`
      <casement-desk-frame
        hasPopOut
        agentName="Mara"
        .port=${port}
        .relay=${{ request: () => Promise.resolve(ok({ entries: [] })), stream: () => undefined }}
        .store=${store}
        .connection=${connection}
        ticketId="48209"
        customer="Lena"
        .openTicket=${(ticketId: string) => {
          driver.tickets.push(ticketId);
          return Promise.resolve();
        }}
      >
        <main>
          <label>
            Message
            <input />
          </label>
        </main>
      </casement-desk-frame>
    `,
    host,
  );
}

await openPage('en', 'Ticket');
document.body.append(host);
draw({ connection: 'online' });
document.documentElement.dataset.ready = 'true';
