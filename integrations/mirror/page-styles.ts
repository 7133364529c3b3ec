/** Of the page around the picture: nothing but the picture is to be seen. */
export const pageStyles = `
  html, body { margin: 0; background: #fff; overflow: hidden; }
  .picture { position: absolute; inset: 0; visibility: hidden; }
  .picture.shown { visibility: visible; }
  .picture iframe { display: block; border: 0; background: #fff; }
  .replayer-wrapper { position: relative; }
  .replayer-mouse { position: absolute; visibility: hidden; pointer-events: none; }
`;
