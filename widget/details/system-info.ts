import type { SystemInfo } from '#shared/protocol/details.ts';
import { describeDevice } from '../session/describe-device.ts';
import { hostOf, maskAddress } from './mask-address.ts';
import { oneLine } from './one-line.ts';

interface Hints {
  platform?: string;
  platformVersion?: string;
  architecture?: string;
  bitness?: string;
  model?: string;
  mobile?: boolean;
}
/** Not in every browser. */
interface Extras {
  connection?: { effectiveType?: string; rtt?: number };
  userAgentData?: { getHighEntropyValues(names: string[]): Promise<Hints> };
}

const WINDOWS_11 = 13;
const HINTS = ['platformVersion', 'architecture', 'bitness', 'model'];

/** What the browser says of itself. `onlineSince`: in ms since 1970, null while it is offline. */
export async function systemInfo(onlineSince: number | null): Promise<SystemInfo> {
  const extras = navigator as Navigator & Extras;
  const device = describeDevice(navigator.userAgent, new URL(location.href), navigator.language);
  // A page may forbid it, and some browsers know nothing of it.
  const hints = await extras.userAgentData?.getHighEntropyValues(HINTS).catch(() => undefined);
  return {
    browser: oneLine(device.browser, 80),
    os: oneLine(hints ? systemOf(hints, device.os) : device.os, 80),
    hints: oneLine(hintsOf(hints ?? {}), 200),
    window: sizeOf(innerWidth, innerHeight),
    screen: sizeOf(screen.width, screen.height),
    scale: Math.min(100, Math.max(0.01, Math.round(devicePixelRatio * 100) / 100)),
    languages: navigator.languages.slice(0, 10).map((language) => oneLine(language, 35)),
    timeZone: oneLine(device.timeZone, 64),
    network: networkOf(extras, onlineSince),
    page: maskAddress(location.href),
    referrer: oneLine(hostOf(document.referrer), 253),
    hasCookies: navigator.cookieEnabled,
    hasStorage: hasStorage(),
  };
}

function systemOf({ platform = '', platformVersion = '' }: Hints, known: string): string {
  const version = Number.parseInt(platformVersion, 10);
  if (platform === 'Windows') return version >= WINDOWS_11 ? 'Windows 11' : version > 0 ? 'Windows 10' : 'Windows';
  return platform && version > 0 ? `${platform} ${platformVersion}` : known;
}

function hintsOf({ architecture = '', bitness = '', model = '', mobile }: Hints): string {
  const processor = [architecture, bitness && `${bitness} bit`].filter(Boolean).join(' ');
  return [processor, model, mobile ? 'mobile' : ''].filter(Boolean).join(', ');
}

function networkOf({ connection, onLine }: Navigator & Extras, onlineSince: number | null): SystemInfo['network'] {
  const roundTrip = connection?.rtt;
  return {
    isOnline: onLine,
    onlineSince: onLine ? onlineSince : null,
    type: oneLine(connection?.effectiveType ?? '', 20),
    roundTripMs: typeof roundTrip === 'number' ? Math.round(roundTrip) : null,
  };
}

function sizeOf(width: number, height: number) {
  return { width: Math.round(width), height: Math.round(height) };
}

/** Reading the property alone fails where a browser blocks it. */
function hasStorage(): boolean {
  try {
    return typeof localStorage.length === 'number';
  } catch {
    return false;
  }
}
