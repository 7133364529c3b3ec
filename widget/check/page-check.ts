import { CHECKED, CHECK_NOW, CHECK_READY, type PageReport } from '#shared/protocol/page-check.ts';
import { isSensitivePage } from '../cobrowse/hand/is-sensitive-page.ts';
import { rulesFor, type MaskRules } from '../cobrowse/masking/mask-rules.ts';
import type { PageEvent, SnapshotEvent } from '../cobrowse/page-event.ts';
import { PageRecorder } from '../cobrowse/page-recorder.ts';
import { findVisible } from './find-visible.ts';

/**
 * Answers the settings that opened this page, and nobody else: they are on the relay's own origin. What it says is made
 * by the very recorder and redaction that a shared page goes through.
 */
function answerCheck(): void {
  const relayUrl = new URL(import.meta.url).origin;
  const settings = window.opener as Window | null;
  if (!settings) return;
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== relayUrl || source !== settings) return;
    const { type, rules } = (data ?? {}) as { type?: unknown; rules?: MaskRules };
    if (type === CHECK_NOW && rules) settings.postMessage(checkPage(rules), relayUrl);
  });
  settings.postMessage({ type: CHECK_READY }, relayUrl);
}

function isSnapshot(event: PageEvent): event is SnapshotEvent {
  return 'data' in event && 'initialOffset' in (event.data as object);
}

function checkPage(rules: MaskRules): PageReport {
  let [visible, isTooLarge]: [PageReport['visible'], boolean] = [[], false];
  const recorder = new PageRecorder({
    rules,
    onEvent: (event) => {
      if (isSnapshot(event)) visible = findVisible(event.data.node, recorder.ids);
    },
    onStale: () => undefined,
    onTooLarge: () => (isTooLarge = true),
  });
  recorder.start();
  recorder.stop();
  const { mode } = rulesFor(rules, location.href);
  return { type: CHECKED, mode, isSensitive: isSensitivePage(rules), isTooLarge, visible };
}

answerCheck();
