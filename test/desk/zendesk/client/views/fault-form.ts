import { html, type TemplateResult } from 'lit';
import type { FaultKind } from '../../fault.ts';
import { switchFault } from '../desk-api.ts';
import type { DeskStore } from '../desk-store.ts';

const KINDS: ReadonlyArray<readonly [FaultKind | 'expire-tokens', string]> = [
  ['rate-limit', '429 with Retry-After'],
  ['server-error', '500 server error'],
  ['unavailable', '503 with Retry-After'],
  ['lost-answer', 'Write happens, answer is lost'],
  ['refused', 'Connection cut before the write'],
  ['slow', 'Answer after 8 seconds'],
  ['unauthorized', '401 token refused'],
  ['expire-tokens', 'All access tokens expire now'],
  ['forbidden', '403 scope missing'],
  ['not-found', '404 not found'],
  ['conflict', '409 conflict'],
  ['unprocessable', '422 invalid'],
];
const COUNTS: ReadonlyArray<readonly [string, string]> = [
  ['1', 'next request'],
  ['3', 'next 3'],
  ['10', 'next 10'],
  ['', 'until off'],
];

/** Chooses what fails, how often, and where. */
export function faultForm(store: DeskStore): TemplateResult {
  const paths: Array<readonly [string, string]> = [['/', 'every path']];
  if (store.activeId !== null) paths.push([`/api/v2/tickets/${store.activeId}`, `ticket ${store.activeId}`]);
  paths.push(['/oauth', 'sign-in (/oauth)']);
  return html`
    <form class="fault-form" @submit=${apply}>
      <label>
        <span>What</span>
        ${select('kind', KINDS)}
      </label>
      <label>
        <span>How often</span>
        ${select('count', COUNTS)}
      </label>
      <label>
        <span>Where</span>
        ${select('path', paths)}
      </label>
      <button class="primary" type="submit">Switch on</button>
    </form>
  `;
}

function select(name: string, options: ReadonlyArray<readonly [string, string]>): TemplateResult {
  return html`
    <select name=${name}>
      ${options.map(
        ([value, label]) => html`
          <option value=${value}>${label}</option>
        `,
      )}
    </select>
  `;
}

function apply(event: SubmitEvent): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const form = new FormData(event.target);
  const count = form.get('count');
  const amount = count === '' ? {} : { count: Number(count) };
  void switchFault({ kind: form.get('kind'), path: form.get('path'), ...amount });
}
