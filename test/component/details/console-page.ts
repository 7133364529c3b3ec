import { css, html, render } from 'lit';
import '#console/console-bar.ts';
import type { CommandEvent } from '#console/command-event.ts';
import { openPage } from '#console/open-page.ts';
import '#console/session-panel.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import { mara } from '../console/sample-session.ts';
import { samples, type SampleName } from './console-samples.ts';

declare global {
  interface Window {
    detailsDriver: {
      /** `agentId`: who reads; the owner unless given. */
      show(name: SampleName, agentId?: string): Promise<void>;
      commands: unknown[];
      answer: 'ok' | 'too-many';
    };
  }
}

const frameStyles = css`
  #frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: size;
    overflow: hidden;
  }
  #frame main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
`;

const store = createMemoryStore();
const frame = document.createElement('div');
frame.id = 'frame';

window.detailsDriver = {
  commands: [],
  answer: 'ok',
  show: async (name, agentId = mara.id) => {
    render(
      html`
        <casement-console-bar agentName="Mara" .connection=${'online' as const}></casement-console-bar>
        <main>
          <casement-session-panel
            .view=${samples[name](Date.now())}
            .agent=${{ id: agentId, name: 'Mara' }}
            .store=${store}
          ></casement-session-panel>
        </main>
      `,
      frame,
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  },
};

frame.addEventListener('casement-command', (event: CommandEvent) => {
  const { detailsDriver } = window;
  detailsDriver.commands.push(event.command);
  event.answer = Promise.resolve(detailsDriver.answer === 'ok' ? ok({ seq: 1 }) : fail('too-many', ''));
});

await openPage(new URLSearchParams(location.search).get('locale') ?? 'en', 'Console');
if (frameStyles.styleSheet) document.adoptedStyleSheets.push(frameStyles.styleSheet);
document.body.append(frame);
document.documentElement.dataset.ready = 'true';
