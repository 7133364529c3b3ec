import '#console/dashboard/watch-view.ts';
import { openPage } from '#console/open-page.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { placeOf, show } from './stage-page.ts';

/** The page of a lead who watches Mara; says with each frame of the screen how many there were. */
const { token } = placeOf(location.hash);
const connection = new RelayConnection({ relayUrl: location.origin, token });
await openPage('en', 'Casement watcher');
const view = document.createElement('casement-watch-view');
view.agent = { id: '7001-101', name: 'Mara' };
view.teamId = 'billing';
view.shows = 'screen';
view.relay = connection;
view.style.cssText = 'block-size: 600px';
const [main, title] = [document.createElement('main'), document.createElement('h1')];
title.textContent = document.title;
main.append(title, view);
document.body.append(main);

let frames = 0;
let followed: HTMLVideoElement | null | undefined;
const count = () => {
  frames += 1;
  show({ frames });
  followed?.requestVideoFrameCallback(count);
};
setInterval(() => {
  const video = view.shadowRoot?.querySelector('casement-watch-screen')?.shadowRoot?.querySelector('video');
  if (video === followed) return;
  followed = video;
  video?.requestVideoFrameCallback(count);
}, 50);
connection.subscribe(() => show({ session: connection.state === 'online' ? 'live' : connection.state }));
