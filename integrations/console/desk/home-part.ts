import { html } from 'lit';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { DeskView } from '#shared/protocol/desk.ts';
import type { HomePart } from '../dashboard/home-switch.ts';
import { ledTeams } from '../dashboard/led-teams.ts';
import type { DeskPort } from './desk-port.ts';

interface PartFacts {
  readonly port: DeskPort | undefined;
  readonly relay: RelayConnection | undefined;
  readonly desk: DeskView | undefined;
  readonly offset: number;
}

/** A rank that was taken away takes the dashboard along, and what only managers set (row I1). */
export function mayHave(part: HomePart, desk: DeskView | undefined): boolean {
  if (part === 'queues') return true;
  const teams = ledTeams(desk);
  return part === 'masking' ? teams.some(({ rank }) => rank === 'manager') : teams.length > 0;
}

/** Few lead: what they see is loaded when they look. */
export async function loadPart(part: HomePart): Promise<void> {
  if (part === 'dashboard') await import('../dashboard/dashboard.ts');
  if (part === 'masking') await import('../masking/masking.ts');
}

/** What is shown in place of the queues. */
export function homePart(part: Exclude<HomePart, 'queues'>, { port, relay, desk, offset }: PartFacts) {
  return part === 'masking'
    ? html`
        <casement-masking .home=${relay}></casement-masking>
      `
    : html`
        <casement-dashboard .port=${port} .relay=${relay} .desk=${desk} .offset=${offset}></casement-dashboard>
      `;
}
