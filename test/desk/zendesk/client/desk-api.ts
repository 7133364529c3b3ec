import type { DeskState } from './desk-state.ts';

export async function fetchState(): Promise<DeskState> {
  const response = await fetch('/desk/state');
  if (!response.ok) throw new Error('The desk does not answer.');
  return (await response.json()) as DeskState;
}

/** Address and token for one load of the app's page. */
export async function fetchSignedAddress(
  agentId: number,
  location: string,
  guid: string,
): Promise<{ url: string; token: string }> {
  const response = await postJson('/desk/signed-address', { location, guid }, agentId);
  if (!response.ok) throw new Error('The desk does not sign the address.');
  return (await response.json()) as { url: string; token: string };
}

/** The agent's own request to the REST API. */
export function putTicket(agentId: number, id: number, ticket: Record<string, unknown>): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-desk-agent': String(agentId) };
  return fetch(`/api/v2/tickets/${id}.json`, { method: 'PUT', headers, body: JSON.stringify({ ticket }) });
}

export async function switchFault(fault: Record<string, unknown>): Promise<void> {
  await postJson('/stand-in/faults', fault);
}

export async function resetDesk(): Promise<void> {
  await postJson('/stand-in/reset', {});
}

function postJson(path: string, body: unknown, agentId?: number): Promise<Response> {
  const agent: Record<string, string> = agentId === undefined ? {} : { 'x-desk-agent': String(agentId) };
  const headers = { 'content-type': 'application/json', ...agent };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}
