// Entry of the third stage, fetched at the first open, or when there is a session to resume.
import type { CSSResult } from 'lit';
// With and without a session the panel needs these, so they are in its own file.
import '#shared/protocol/result.ts';
import '#shared/ui/clock.ts';
import '#shared/ui/format-duration.ts';
import '#shared/ui/icon-button.ts';
import '#shared/ui/icons/alert.ts';
import { setLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';
import './panel/panel.ts';
import { readTextSize, textSizeStyles } from './panel/text-size.ts';

/**
 * Loads the words and gives what the outermost root needs around the panel: the sheets to adopt, and the text size
 * that this customer chose before, in per cent.
 */
export async function preparePanel(locale: string): Promise<{ sheets: CSSResult[]; textSize: number }> {
  // Words that cannot be fetched leave the English ones.
  await setLocale(locale).catch(() => 'en');
  return { sheets: [tokens, rootStyles, textSizeStyles], textSize: readTextSize() };
}
