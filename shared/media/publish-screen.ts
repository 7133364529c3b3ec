import { RoomEvent, Track } from 'livekit-client';
import type { Room, TrackPublishOptions } from 'livekit-client';

const PERMISSION_MS = 3_000;

/** One agent watches: no layers, no second codec, sharp text before smooth motion. */
const LEAN: TrackPublishOptions = {
  name: 'screen',
  source: Track.Source.ScreenShare,
  simulcast: false,
  videoCodec: 'vp8',
  backupCodec: false,
  degradationPreference: 'maintain-resolution',
  screenShareEncoding: { maxBitrate: 3_000_000, maxFramerate: 30 },
};

export function isPublished(room: Room, track: MediaStreamTrack): boolean {
  const publication = room.localParticipant.getTrackPublication(Track.Source.ScreenShare);
  return publication?.track?.mediaStreamTrack === track;
}

/** Publishes once the server has told this participant that it may. Rejects when that does not come. */
export async function publishScreen(room: Room, track: MediaStreamTrack): Promise<void> {
  await untilAllowed(room);
  await room.localParticipant.publishTrack(track, LEAN);
}

function untilAllowed(room: Room): Promise<void> {
  const isAllowed = () => room.localParticipant.permissions?.canPublish === true;
  if (isAllowed()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      room.off(RoomEvent.ParticipantPermissionsChanged, check);
    };
    const check = () => {
      if (!isAllowed()) return;
      stop();
      resolve();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('The media server gave no permission.'));
    }, PERMISSION_MS);
    room.on(RoomEvent.ParticipantPermissionsChanged, check);
  });
}
