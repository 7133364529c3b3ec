import { Room, RoomEvent, Track } from 'livekit-client';
import { holdShare } from '#shared/client/share-lock.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { placeOf, show } from './stage-page.ts';

/** A tampered client of the customer: it shares a microphone and says that it is a screen. */
const { token, sessionId } = placeOf(location.hash);
const connection = new RelayConnection({ relayUrl: location.origin, token });
const session = new SessionClient({ connection, sessionId, role: 'customer' });
holdShare(sessionId);

async function publish(requestId: string): Promise<void> {
  await session.run('share:grant', { requestId, surface: 'tab' });
  const place = await connection.request('media:connect', { sessionId });
  if (!place.ok) return;
  const room = new Room();
  room.on(RoomEvent.LocalTrackSubscribed, () => show({ state: 'heard' }));
  await room.connect(place.value.url, place.value.token, { rtcConfig: { iceServers: [] } });
  room.on(RoomEvent.ParticipantPermissionsChanged, () => {
    void navigator.mediaDevices.getUserMedia({ audio: true }).then(async (stream) => {
      for (const track of stream.getAudioTracks())
        await room.localParticipant.publishTrack(track, { source: Track.Source.ScreenShare });
    });
  });
  await connection.request('media:allow', { sessionId, identity: place.value.identity });
}

let isAsked = false;
session.subscribe(() => {
  const { status, session: current } = session.view;
  show({ session: status });
  if (isAsked || current?.phase !== 'active' || current.sharing.state !== 'requested') return;
  isAsked = true;
  void publish(current.sharing.requestId);
});
