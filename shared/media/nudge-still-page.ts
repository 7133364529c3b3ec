const EVERY_MS = 60;
const FOR_MS = 800;

/**
 * Makes the browser capture a still page again at once. By itself it does so about once a second, so the agent would
 * wait that long for the first picture; each new consumer of the track asks for a frame.
 */
export function nudgeStillPage(track: MediaStreamTrack): void {
  const until = performance.now() + FOR_MS;
  const timer = setInterval(() => {
    if (track.readyState === 'ended' || performance.now() > until) clearInterval(timer);
    else playOnce(track);
  }, EVERY_MS);
}

function playOnce(track: MediaStreamTrack): void {
  const clone = track.clone();
  const video = document.createElement('video');
  const release = () => {
    clone.stop();
    video.srcObject = null;
  };
  video.muted = true;
  video.srcObject = new MediaStream([clone]);
  video.play().then(release, release);
}
