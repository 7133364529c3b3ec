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
  // A tab is offered first, as it shows least; the customer chooses all the same.
  video: { displaySurface: 'browser', frameRate: { ideal: 30, max: 30 } },
  audio: false,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'include',
  systemAudio: 'exclude',
};

/** Phones have no such picker. */
export function canCaptureScreen(): boolean {
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}

/** Opens the browser's picker; must be called in the click handler itself. Rejects as `getDisplayMedia` does. */
export async function captureScreen(): Promise<ScreenCapture> {
  const stream = await navigator.mediaDevices.getDisplayMedia(PICKER);
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
