import '#console/desk/desk-home.ts';
import { openPage } from '#console/open-page.ts';
import { DeskClient } from '#shared/client/desk-client.ts';
import { createMemoryStore } from '#shared/client/key-value-store.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { placeOf, show } from './stage-page.ts';

/** The home of an agent who is watched; the picker is counted, and what it gave can be ended as the browser does. */
const { token } = placeOf(location.hash);
const connection = new RelayConnection({ relayUrl: location.origin, token });
const desk = new DeskClient({ connection });

let picks = 0;
let captured: MediaStreamTrack | undefined;
const capture = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getDisplayMedia = async (options) => {
  picks += 1;
  show({ picks });
  // What somebody chooses in the picker is theirs, whatever was offered first.
  const { choose } = document.documentElement.dataset;
  const stream = await capture(choose ? { video: { displaySurface: choose } } : options);
  captured = stream.getVideoTracks()[0];
  return stream;
};

await openPage('en', 'Casement watched');
const home = document.createElement('casement-desk-home');
const endCapture = document.createElement('button');
endCapture.textContent = 'End capture';
endCapture.addEventListener('click', () => {
  captured?.stop();
  captured?.dispatchEvent(new Event('ended'));
});
// A frame of a colour by which the picture is known.
document.body.style.cssText = 'box-sizing: border-box; padding: 40px; background: rgb(20, 120, 60)';
home.port = desk;
home.relay = connection;
home.store = createMemoryStore();
home.openTicket = () => Promise.resolve();
document.body.append(home, endCapture);

const report = () => {
  home.connection = connection.state;
  show({ session: connection.state === 'online' && desk.view.desk ? 'live' : connection.state });
};
connection.subscribe(report);
desk.subscribe(report);
setInterval(() => show({ capture: captured?.readyState ?? 'none' }), 50);
report();
