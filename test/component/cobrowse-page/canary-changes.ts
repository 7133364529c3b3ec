/**
 * What a page does with private data after the first picture, one way after the other. It runs in the page, so it may
 * use nothing from outside.
 */
export async function changeEverything(): Promise<void> {
  const canary = (place: string) => `canary-${place}`;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;
  const room = find('#room');
  const make = (html: string) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    room.append(box);
    return box;
  };
  /** Until the browser has drawn: the recorder has told of everything by then, and a frame was made of it. */
  const turn = async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };

  make(`<p>harmless added</p><input value="${canary('added-value')}" placeholder="${canary('added-placeholder')}">
    <textarea>${canary('added-textarea')}</textarea><p data-casement-mask>${canary('added-mask')}</p>
    <select><option>${canary('added-option')}</option></select><svg><title>${canary('added-svg')}</title></svg>
    <div data-casement-block>${canary('added-block')}</div><p contenteditable>${canary('added-editable')}</p>
    <a href="/?${canary('added-href')}" data-id="${canary('added-data')}">harmless link</a><!-- ${canary('added-comment')} -->
    <script type="text/plain">${canary('added-script')}</script><title>${canary('added-title')}</title>
    <iframe srcdoc="<input value='${canary('added-frame')}'>"></iframe><shop-card></shop-card>`);
  await turn();

  for (const name of [
    'title',
    'aria-label',
    'data-user',
    'alt',
    'placeholder',
    'value',
    'href',
    'srcdoc',
    'onclick',
    'data-state',
    'class-name',
  ])
    for (const selector of [
      '#many',
      '#link',
      '#image',
      '#typed',
      'shop-card',
      '[name=payment]',
      'canvas',
      'video',
      '[type=password]',
    ])
      find(selector).setAttribute(name, name === 'href' ? `/?${canary(name)}` : canary(`set-${name}`));
  find('#image').setAttribute('src', `/j.png?${canary('set-src')}`);
  find('#many').setAttribute(
    'style',
    `--who: "${canary('set-style')}"; background: url(/x?${canary('set-style-url')})`,
  );
  document.title = canary('set-title');
  await turn();
  find('#many').style.setProperty('--other', `"${canary('set-property')}"`);
  await turn();

  const masked = find('[data-casement-mask] p');
  masked.textContent = canary('text-content');
  (masked.firstChild as Text).data = canary('text-data');
  (masked.firstChild as Text).appendData(canary('text-appended'));
  find('#editor p').textContent = canary('editor-text');
  find('textarea').textContent = canary('textarea-child');
  find('option').textContent = canary('option-child');
  find('.by-rule').append(canary('rule-appended'));
  find('[data-casement-block]').append(canary('block-appended'));
  // A number is completed in one node when the other was sent already.
  find('#joined').append('05105100');
  await turn();

  const values = document.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea');
  values.forEach((field, index) => {
    if (field.id === 'open-field') return;
    field.value = field.type === 'date' ? '1999-12-31' : canary(`written-${index}`);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  find('option').setAttribute('value', canary('option-value-set'));
  find('select').dispatchEvent(new Event('change', { bubbles: true }));
  await turn();

  // Show password, and move what is private to where it is not.
  document.querySelectorAll('[type=password]').forEach((field) => field.setAttribute('type', 'text'));
  await turn();
  document.querySelectorAll<HTMLInputElement>('#always input').forEach((field, index) => {
    field.value = canary(`unmasked-${index}`);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await turn();

  const style = document.createElement('style');
  style.textContent = `.late::after { content: "${canary('late-style')}" } /* ${canary('late-comment')} */`;
  document.head.append(style);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  // The recorder knows them only then.
  await turn();
  style.sheet?.insertRule(`.later::after { content: "${canary('inserted-rule')}" }`);
  style.sheet?.insertRule('.rule { color: red }', 0);
  (style.sheet?.cssRules[0] as CSSStyleRule).style.setProperty('content', `"${canary('rule-property')}"`);
  (document.querySelector('style')?.firstChild as Text).data = `/* ${canary('style-data-comment')} */ .x {}`;
  sheet.replaceSync(`.a::after { content: "${canary('replaced-sheet')}" }`);
  void sheet.replace(`.a::after { content: "${canary('replaced-later')}" }`);
  await turn();

  const frame = document.querySelector<HTMLIFrameElement>('iframe[src^="/frame"]')?.contentDocument;
  const field = frame?.querySelector('input');
  if (!frame || !field) throw new Error('There is no frame.');
  field.value = canary('frame-written');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  frame.body.append(
    Object.assign(frame.createElement('p'), { textContent: 'harmless in frame', title: canary('frame-added') }),
  );
  frame.querySelector('[data-casement-mask]')?.append(canary('frame-mask-added'));
  const root = document.querySelector('shop-card')?.shadowRoot;
  root?.querySelector('[data-casement-mask]')?.append(canary('shadow-mask-added'));
  const inside = root?.querySelector('input');
  if (inside) inside.value = canary('shadow-written');
  const help = document.querySelector('casement-help')?.shadowRoot;
  help?.append(Object.assign(document.createElement('p'), { textContent: canary('help-added') }));
  const message = help?.querySelector('input');
  if (message) message.value = canary('help-written');
  message?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await turn();

  history.replaceState({}, '', `/?${canary('address')}#${canary('address-hash')}`);
  make('<p>harmless last</p>');
  await turn();
}
