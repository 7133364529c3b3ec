import { html, render } from 'lit';
import type { CommandEvent } from '#console/command-event.ts';
import { openPage } from '#console/open-page.ts';
import '#console/session-panel.ts';
import { ok } from '#shared/protocol/result.ts';
import { chat, ended, mara, viewOf, type Step } from './sample-session.ts';

const customer = { role: 'customer' } as const;
const agent = { role: 'agent', ...mara } as const;
const MINUTE = 60_000;

type Scene = 'page' | 'asked' | 'refused' | 'on' | 'stopped' | 'over';

declare global {
  interface Window {
    /** `policy`: what the tenant says of recording. */
    showRecording: (scene: Scene, policy?: 'ask') => Promise<void>;
    recordingCommands: unknown[];
  }
}

function stepsTo(scene: Scene, now: number): Step[] {
  const until = now + 52 * MINUTE;
  const requestId = 'question-1';
  const page: Step[] = [
    ...chat,
    [agent, { type: 'share-requested', requestId: 'request-0', scope: 'see', agent: mara }],
    [
      customer,
      {
        type: 'share-granted',
        requestId: 'request-0',
        grant: { id: 'grant-0', scope: 'see', agentId: mara.id, until },
        surface: 'page',
      },
    ],
  ];
  const asked: Step = [agent, { type: 'recording-asked', requestId, agent: mara, days: 30 }];
  const refused: Step = [customer, { type: 'recording-refused', requestId, askAgainAt: now + 45_000 }];
  const grant = { id: 'record-1', agentId: mara.id, until };
  const allowed: Step = [customer, { type: 'recording-allowed', requestId, grant }];
  const stopped: Step = [customer, { type: 'recording-stopped', grantId: 'record-1', reason: 'asked' }];
  const scenes: Record<Scene, Step[]> = {
    page,
    asked: [...page, asked],
    refused: [...page, asked, refused],
    on: [...page, asked, allowed],
    stopped: [...page, asked, allowed, stopped],
    over: [...page, asked, allowed, stopped, ended(now)],
  };
  return scenes[scene];
}

window.recordingCommands = [];
window.showRecording = async (scene, recording) => {
  const desk = {
    ranks: {},
    permissions: [],
    leadsMayJoin: false,
    watching: 'off',
    colleagueRanks: {},
    queues: [],
    recording,
  };
  render(
    html`
      <casement-session-panel
        .view=${viewOf(stepsTo(scene, Date.now()), Date.now())}
        .agent=${mara}
        .desk=${desk}
      ></casement-session-panel>
    `,
    document.body,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};
document.body.addEventListener('casement-command', (event: CommandEvent) => {
  window.recordingCommands.push(event.command);
  event.answer = Promise.resolve(ok({ seq: 1 }));
});
await openPage('en', 'Console');
document.documentElement.dataset.ready = 'true';
