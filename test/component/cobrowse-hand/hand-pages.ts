const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fernway</title><script type="module" src="/script/page.js"></script>';

/** A page whose events are written down in `window.log`, one line each. */
export function logged(body: string, head = ''): Record<string, string> {
  return { '/': `${HEAD}${head}<script>${LOG}</script></head><body>${body}</body></html>`, ...frames };
}

const LOG = `window.log = [];
  for (const type of ['pointerdown','mousedown','focusin','pointerup','mouseup','click','dblclick','beforeinput','input','change','submit','keydown','keyup','dragstart','dragover','drop','dragend'])
    addEventListener(type, (event) => {
      const target = event.composedPath()[0];
      log.push([type, target.id || target.localName, event.inputType || event.key || ''].filter(Boolean).join(' '));
      if (type === 'submit' && event.target.getAttribute('method') !== 'dialog') event.preventDefault();
    }, true);`;

const frames = {
  '/inner.html': `<!doctype html><body style="margin:0"><p>inside</p><input id="inner"><button id="press" onclick="this.textContent='pressed'">press</button></body>`,
  '/foreign.html': '<!doctype html><input id="foreign">',
};

/** One of each control that a page may have. */
export const controls = `
  <h1 id="title">Tents</h1>
  <form id="form" action="/buy">
    <input id="text" value="ab"><input id="mail" type="email" maxlength="5"><input id="number" type="number" value="3">
    <input id="date" type="date"><textarea id="area">one</textarea>
    <label id="label">Tick <input id="tick" type="checkbox"></label>
    <input id="red" type="radio" name="colour" value="red" checked><input id="blue" type="radio" name="colour" value="blue">
    <select id="list"><option>one</option><option disabled>two</option><optgroup label="more"><option>three</option></optgroup></select>
    <input id="range" type="range" min="0" max="10" value="0" style="width: 200px">
    <button id="buy">Buy</button><button id="off" type="button" disabled>Off</button>
  </form>
  <details id="details"><summary id="summary">More</summary><p>Inside</p></details>
  <button id="open" onclick="dialog.showModal()">Open</button>
  <dialog id="dialog"><form method="dialog"><button id="close">Close</button></form></dialog>
  <div id="editor" contenteditable style="min-height: 20px"><p>para</p></div>
  <a id="link" href="#there">There</a><button id="named" tabindex="0">Last</button>`;

/** Every kind of thing that nobody but the customer may touch. */
export const forbidden = `
  <input id="free"><input id="password" type="password"><input id="card" autocomplete="cc-number"><input id="code" autocomplete="one-time-code">
  <input id="file" type="file"><label id="for-file" for="file">Choose a file</label><label id="for-password" for="password">Password</label>
  <div data-casement-mask><input id="masked"><button id="in-masked">Masked</button></div><input id="by-rule" class="by-rule">
  <div id="blocked" data-casement-block><button>Blocked</button></div>
  <div data-casement-no-control><button id="no-control">Pay</button><input id="no-field"></div>
  <a id="away" href="FOREIGN/">Elsewhere</a><a id="inside" href="#inside"><span id="in-link">Here</span></a>
  <a href="FOREIGN/x"><span id="in-away">Elsewhere too</span></a><a id="mailto" href="mailto:dana@example.org">Mail</a>
  <a id="script" href="javascript:window.log.push('script ran')">Run</a><a id="download" href="/file.txt" download>Save</a>
  <a id="blob" href="blob:FOREIGN/1">Blob</a><svg width="60" height="20"><a id="svg" href="FOREIGN/svg"><rect id="rect" width="60" height="20"></rect></a></svg>
  <form action="FOREIGN/buy"><input id="away-field"><input name="action" hidden><button id="away-button">Send away</button></form>
  <form action="/ok"><input id="ok-field"><button id="away-by-button" formaction="FOREIGN/">Send</button></form>
  <div style="position: relative; width: 100px"><button id="covered">Covered</button><div id="cover" style="position: absolute; inset: 0; background: teal"></div></div>
  <iframe id="foreign-frame" src="FOREIGN/foreign.html" width="120" height="40"></iframe>
  <iframe id="pay-frame" name="payment" src="/inner.html" width="120" height="60"></iframe>`;
