import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { ScreenViewer } from '#shared/media/screen-viewer.ts';
import { placeOf, show } from './stage-page.ts';

const { token, sessionId } = placeOf(location.hash);
document.title = 'Casement agent';
const connection = new RelayConnection({ relayUrl: location.origin, token });
const session = new SessionClient({ connection, sessionId, role: 'agent' });
const viewer = new ScreenViewer({ session, connection });
const video = document.createElement('video');
document.body.append(video);
viewer.attach(video);

let frames = 0;
const count = () => {
  frames += 1;
  if (!document.documentElement.dataset.firstFrameAt) show({ firstFrameAt: Date.now() });
  show({ frames });
  video.requestVideoFrameCallback(count);
};
video.requestVideoFrameCallback(count);

let reports = 0;
const report = () => {
  reports += 1;
  const { picture } = viewer;
  // The next share has a first frame of its own.
  if (viewer.state === 'idle') delete document.documentElement.dataset.firstFrameAt;
  show({
    session: session.view.status,
    state: viewer.state,
    reports,
    size: picture ? `${picture.width}x${picture.height}` : '',
    rate: picture?.framesPerSecond ?? 0,
  });
};
session.subscribe(report);
viewer.subscribe(report);
report();
