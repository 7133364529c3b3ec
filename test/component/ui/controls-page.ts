import { html, render } from 'lit';
import '#shared/ui/button.ts';
import '#shared/ui/copy-button.ts';
import '#shared/ui/dialog.ts';
import '#shared/ui/field.ts';
import { iconSend } from '#shared/ui/icons/send.ts';
import '#shared/ui/menu.ts';
import '#shared/ui/notice.ts';
import '#shared/ui/presence.ts';
import { startPage } from './page-root.ts';

const items = [
  { id: 'transfer', label: 'Transfer', icon: iconSend },
  { id: 'invite', label: 'Invite', isDisabled: true, reason: 'Nobody is here' },
  'divider' as const,
  { id: 'end', label: 'End session', isDanger: true },
];

const contained = new URLSearchParams(location.search).get('density') === 'comfortable';

await startPage((main) => {
  render(
    html`
      <div class="chat">
        <div class="row">
          <casement-button id="opener">Open</casement-button>
          <casement-button id="off" disabled reason="Dana has left">Ask</casement-button>
          <casement-button id="busy" busy>Starting</casement-button>
          <casement-menu align="start" .items=${items}></casement-menu>
          <casement-copy-button text="ABC-DEF-GHJ" label="Copy key"></casement-copy-button>
          <casement-presence state="available"></casement-presence>
        </div>
        <form>
          <casement-field label="Key" code hint="On your screen"></casement-field>
          <casement-button type="submit" variant="primary">Connect</casement-button>
        </form>
        <casement-notice dismissible>Something to know.</casement-notice>
        <casement-dialog ?contained=${contained} heading="End the session?" confirmLabel="End session" danger>
          <p>Dana can no longer write to you.</p>
        </casement-dialog>
      </div>
    `,
    main,
  );
  const dialog = main.querySelector('casement-dialog');
  main.querySelector('#opener')?.addEventListener('click', () => Object.assign(dialog ?? {}, { open: true }));
  dialog?.addEventListener('casement-close', () => Object.assign(dialog, { open: false }));
  main.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    main.dispatchEvent(new Event('submitted', { bubbles: true }));
  });
});
