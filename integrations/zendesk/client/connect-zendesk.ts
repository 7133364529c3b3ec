import type { ZafClient } from './zaf-client.ts';

/** The help desk around this frame, or undefined where there is none: the SDK is missing or the page stands alone. */
export function connectZendesk(): { client: ZafClient; origin: string } | undefined {
  const client = window.ZAFClient?.init();
  const origin =
    new URLSearchParams(location.search).get('origin') ?? new URLSearchParams(location.hash.slice(1)).get('origin');
  return client && origin ? { client, origin } : undefined;
}
