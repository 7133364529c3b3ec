import type { Surface } from '#shared/protocol/session-event.ts';

export interface ScreenCapture {
  track: MediaStreamTrack;
  surface: Surface;
}

/** Newer members of the picker's options than the DOM types know. */
interface PickerOptions extends DisplayMediaStreamOptions {
  selfBrowserSurface: 'include' | 'exclude';
  surfaceSwitching: 'include' | 'exclude';
  systemAudio: 'include' | 'exclude';
}

const PICKER: PickerOptions = {
  audio: false,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'include',
  systemAudio: 'exclude',
};

/** Chromium alone says what the page around a frame forbids. */
interface PolicedDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Phones have no such picker, and a frame may be kept from it by the page around it. */
export function canCaptureScreen(): boolean {
  const { featurePolicy } = document as PolicedDocument;
  if (featurePolicy?.allowsFeature('display-capture') === false) return false;
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}

/**
 * Opens the browser's picker; must be called in the click handler itself. Rejects as `getDisplayMedia` does. A tab is
 * offered first unless `first` says otherwise, as it shows least; whoever shares chooses all the same.
 */
export async function captureScreen(first: 'browser' | 'monitor' = 'browser'): Promise<ScreenCapture> {
  const video = { displaySurface: first, frameRate: { ideal: 30, max: 30 } };
  const stream = await navigator.mediaDevices.getDisplayMedia({ ...PICKER, video });
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('The capture has no picture.');
  // Text stays sharp when the line is slow.
  track.contentHint = 'detail';
  return { track, surface: surfaceOf(track) };
}

function surfaceOf(track: MediaStreamTrack): Surface {
  switch (track.getSettings().displaySurface) {
    case 'browser':
      return 'tab';
    case 'window':
      return 'window';
    case 'monitor':
      return 'screen';
    default:
      return 'unknown';
  }
}
