import { expect, type Frame, type Page } from '@playwright/test';

const MOST_STEPS = 80;

/** The accessible words of what has the focus in a frame, through all shadow roots. */
function focusedName(): string {
  let focused: Element | null = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused) return '';
  const root = focused.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const labels = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null;
  const words = [focused.getAttribute('aria-label'), labels?.[0]?.textContent, focused.textContent, host?.textContent];
  return (
    words
      .find((text) => text?.trim())
      ?.trim()
      .replaceAll(/\s+/g, ' ') ?? ''
  );
}

/** Presses Tab until what has the focus is called so; fails when the keyboard never gets there. */
export async function tabTo(
  page: Page,
  name: RegExp,
  where: () => Frame | undefined = () => page.mainFrame(),
): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const focused = (await where()?.evaluate(focusedName)) ?? '';
    if (name.test(focused)) return;
    passed.push(focused);
    await page.keyboard.press('Tab');
  }
  expect(passed, `The keyboard never reached ${String(name)}`).toEqual([]);
}
