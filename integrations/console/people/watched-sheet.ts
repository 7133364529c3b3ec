import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { WatchEntry } from '#shared/protocol/desk.ts';
import { baseStyles } from '#shared/ui/base-styles.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { formatDay, formatTime } from '#shared/ui/format-time.ts';
import { watchLocale } from '#shared/ui/locale.ts';
import { skeletonStyles } from '#shared/ui/skeleton-styles.ts';
import '../failure-notice.ts';
import { peopleSheetStyles } from './people-sheet-styles.ts';
import { personRow } from './person-row.ts';
import { Question } from './question.ts';
import { sheetStyles } from './sheet-styles.ts';
import './sheet.ts';
import { t } from './words.ts';

/**
 * "Who watched me": who, when, for how long and why (row K19). Needs a positioned parent that it covers, and somebody
 * above it who answers `casement-find-relay`.
 *
 * @fires casement-close - The reader is done.
 */
@customElement('casement-watched-sheet')
export class WatchedSheet extends LitElement {
  static override styles = [baseStyles, skeletonStyles, sheetStyles, peopleSheetStyles];

  private readonly watches = new Question(this, 'watches:mine');

  constructor() {
    super();
    watchLocale(this);
  }

  override render() {
    const { value, failure } = this.watches;
    return html`
      <casement-sheet heading=${t('watchedTitle')}>
        <div class="scroll">
          <p class="muted">${t('watchedText')}</p>
          <casement-failure-notice
            canRetry
            heading=${t('watchedFailed')}
            .failure=${failure}
            @casement-again=${this.load}
          ></casement-failure-notice>
          ${value ? this.renderEntries(value.entries) : this.renderLoading(failure !== undefined)}
        </div>
      </casement-sheet>
    `;
  }

  protected override firstUpdated() {
    void this.load();
  }

  private readonly load = async () => {
    await this.watches.ask({});
  };

  private renderLoading(hasFailed: boolean) {
    if (hasFailed) return nothing;
    return html`
      <div aria-busy="true">
        <p class="sr" role="status">${t('loadingWatches')}</p>
        <div class="skeleton"></div>
      </div>
    `;
  }

  private renderEntries(entries: readonly WatchEntry[]) {
    if (entries.length === 0)
      return html`
        <p role="status">${t('watchedNobody')}</p>
      `;
    return html`
      <ul aria-label=${t('watchedTitle')}>
        ${entries.map((entry) =>
          personRow({ name: entry.watcher.name, text: whatText(entry), detail: detailText(entry) }),
        )}
      </ul>
    `;
  }
}

function whatText({ sessionId, screens }: WatchEntry): string {
  if (sessionId !== null) return t('watchedSession');
  return screens.length > 0 ? t('watchedScreen') : t('watchedConsole');
}

function detailText({ from, until, reason, screens }: WatchEntry): string {
  const quoted = reason ? [t('quoted', { text: reason })] : [];
  return [whenText(from, until), ...quoted, ...screens.map(screenText)].join(', ');
}

/** An end that is not known is that of the watch. */
function screenText({ from, until }: WatchEntry['screens'][number]): string {
  const at = formatTime(from);
  return until === null ? t('screenStill', { at }) : t('screenFor', { at, duration: formatDuration(until - from) });
}

function whenText(from: number, until: number | null): string {
  const at = `${formatDay(from, Date.now())} ${formatTime(from)}`;
  return until === null ? t('watchedStill', { at }) : t('watchedFor', { at, duration: formatDuration(until - from) });
}

declare global {
  interface HTMLElementTagNameMap {
    'casement-watched-sheet': WatchedSheet;
  }
}
