import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TeamView } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

const WIDTH = 480;
const HEIGHT = 96;
const BASE = 82;

type Slot = TeamView['today'][number];

/** Today by quarters of an hour: who came and who was answered as bars, the most waiting at once as a line. */
@customElement('casement-today-plot')
export class TodayPlot extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding: 16px;
      }
      h3 {
        margin: 0;
        font-size: var(--casement-text-13);
      }
      p,
      summary {
        color: var(--casement-text-2);
        font-size: var(--casement-text-12);
      }
      svg {
        inline-size: 100%;
        block-size: auto;
        max-block-size: 160px;
      }
      .came {
        fill: var(--casement-line-strong);
      }
      .answered {
        fill: var(--casement-accent-fill);
      }
      .most {
        fill: none;
        stroke: var(--casement-caution);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
      .axis {
        stroke: var(--casement-line-2);
      }
      .scroll {
        max-block-size: 200px;
        overflow: auto;
      }
      th,
      td {
        padding-block: 2px;
        padding-inline: 0 12px;
        font-size: var(--casement-text-12);
        font-variant-numeric: tabular-nums;
        text-align: start;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      .key i {
        display: inline-block;
        inline-size: 10px;
        block-size: 10px;
        margin-inline-end: 4px;
        background: var(--casement-line-strong);
        forced-color-adjust: none;
      }
      .key i.a {
        background: var(--casement-accent-fill);
      }
      .key i.m {
        block-size: 2px;
        margin-block-end: 4px;
        background: var(--casement-caution);
      }
    `,
  ];

  @property({ attribute: false }) today: readonly Slot[] = [];
  @property() teamName = '';

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { today } = this;
    const came = sum(today, 'arrived');
    return html`
      <h3 id="title">${t('plot', { team: this.teamName })}</h3>
      ${
        today.length === 0
          ? html`
              <p>${t('plotEmpty')}</p>
            `
          : html`
              <p>${t('plotText', { count: came, answered: sum(today, 'answered') })}</p>
              ${this.renderPlot(today)} ${this.renderTable(today)}
            `
      }
    `;
  }

  private renderPlot(today: readonly Slot[]) {
    const most = Math.max(
      1,
      ...today.flatMap(({ arrived, answered, mostWaiting }) => [arrived, answered, mostWaiting]),
    );
    const step = WIDTH / Math.max(16, today.length);
    const y = (value: number) => BASE - (value / most) * (BASE - 6);
    const bar = (x: number, value: number, name: string) =>
      value === 0
        ? nothing
        : svg`<rect class=${name} x=${x} y=${y(value)} width=${step * 0.36} height=${BASE - y(value)}></rect>`;
    const line = today.map(({ mostWaiting }, index) => `${step * (index + 0.5)},${y(mostWaiting)}`).join(' ');
    return html`
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
        ${today.map((slot, index) => [
          bar(step * index + step * 0.1, slot.arrived, 'came'),
          bar(step * index + step * 0.5, slot.answered, 'answered'),
        ])}
        ${svg`<polyline class="most" points=${line}></polyline>`}
        ${svg`<line class="axis" x1="0" x2=${WIDTH} y1=${BASE} y2=${BASE}></line>`}
      </svg>
      <p class="key" aria-hidden="true">
        <span>
          <i></i>
          ${t('arrived')}
        </span>
        <span>
          <i class="a"></i>
          ${t('answered')}
        </span>
        <span>
          <i class="m"></i>
          ${t('mostWaiting')}
        </span>
      </p>
    `;
  }

  private renderTable(today: readonly Slot[]) {
    return html`
      <details>
        <summary>${t('asTable')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="title">
          <table aria-labelledby="title">
            <thead>
              <tr>
                ${[t('time'), t('arrived'), t('answered'), t('mostWaiting')].map(
                  (head) => html`
                    <th scope="col">${head}</th>
                  `,
                )}
              </tr>
            </thead>
            <tbody>
              ${today.map(
                ({ at, arrived, answered, mostWaiting }) => html`
                  <tr>
                    <th scope="row">${formatTime(at)}</th>
                    <td>${arrived}</td>
                    <td>${answered}</td>
                    <td>${mostWaiting}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }
}

function sum(today: readonly Slot[], what: 'arrived' | 'answered'): number {
  return today.reduce((total, slot) => total + slot[what], 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-today-plot': TodayPlot;
  }
}
