import { RelayConnection } from '#shared/client/relay-connection.ts';
import { SessionClient } from '#shared/client/session-client.ts';
import { ScreenPublisher } from '#shared/media/screen-publisher.ts';
import { placeOf, show } from './stage-page.ts';

const { token, sessionId, isMoving } = placeOf(location.hash);
document.title = 'Casement customer';
const connection = new RelayConnection({ relayUrl: location.origin, token });
const session = new SessionClient({ connection, sessionId, role: 'customer' });
const publisher = new ScreenPublisher({ session, connection });

let picks = 0;
let captured: MediaStreamTrack | undefined;
const capture = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getDisplayMedia = async (options) => {
  picks += 1;
  show({ picks });
  // How browsers say that somebody closed the picker.
  if (document.documentElement.dataset.refuse) throw new DOMException('Permission denied', 'NotAllowedError');
  const stream = await capture(options);
  captured = stream.getVideoTracks()[0];
  return stream;
};

const sharing = () => (session.view.session?.phase === 'active' ? session.view.session.sharing : undefined);

async function share(picked: ReturnType<ScreenPublisher['pick']>): Promise<void> {
  const result = await picked;
  show({ picked: result.ok ? result.value.surface : result.error.code, chosenAt: Date.now() });
  const current = sharing();
  if (result.ok && current?.state === 'requested') await publisher.publish(current.requestId);
}

function button(name: string, handleClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = name;
  element.addEventListener('click', handleClick);
  return element;
}

document.body.append(
  button('Share', () => void share(publisher.pick())),
  button('Stop', () => void publisher.stop()),
  // What the browser does when its own bar is used or the shared tab is closed.
  button('End capture', () => {
    captured?.stop();
    captured?.dispatchEvent(new Event('ended'));
  }),
);
document.body.style.background = 'rgb(20, 120, 60)';
if (isMoving) {
  const clock = document.createElement('p');
  document.body.append(clock);
  const draw = (now: number) => {
    clock.textContent = now.toFixed(0).padStart(8);
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

const report = () => {
  const state = sharing()?.state;
  if (state === 'requested') void publisher.prepare();
  show({
    session: session.view.status,
    sharing: state ?? '',
    state: publisher.state,
    capturing: publisher.isCapturing,
  });
};
session.subscribe(report);
publisher.subscribe(report);
report();
