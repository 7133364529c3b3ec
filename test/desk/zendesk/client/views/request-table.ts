import { html, type TemplateResult } from 'lit';
import type { LoggedRequest } from '../../request-log.ts';

/** Newest requests first; a cut connection has no status. */
export function requestTable(requests: readonly LoggedRequest[]): TemplateResult {
  if (requests.length === 0)
    return html`
      <p class="meta">None yet.</p>
    `;
  return html`
    <div class="scroll-x" tabindex="0" role="region" aria-label="Newest requests">
      <table>
        <thead>
          <tr>
            <th>Time</th>
            <th>By</th>
            <th>Request</th>
            <th>Answer</th>
          </tr>
        </thead>
        <tbody>
          ${requests.map(
            ({ at, by, method, path, status, fault }) => html`
              <tr>
                <td>${at.slice(11, 19)}</td>
                <td>${by}</td>
                <td>${method} ${path.replace('/api/v2', '')}</td>
                <td>
                  ${status ?? 'cut'}${
                    fault === null
                      ? ''
                      : html`
                          <br />
                          <span class="meta">${fault}</span>
                        `
                  }
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
