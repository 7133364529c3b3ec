import { html, render } from 'lit';
import '#shared/ui/avatar.ts';
import '#shared/ui/button.ts';
import type { ButtonVariant } from '#shared/ui/button.ts';
import '#shared/ui/chat-log.ts';
import '#shared/ui/composer.ts';
import '#shared/ui/copy-button.ts';
import '#shared/ui/field.ts';
import '#shared/ui/icon-button.ts';
import '#shared/ui/icon.ts';
import { iconBack } from '#shared/ui/icons/back.ts';
import { iconCheck } from '#shared/ui/icons/check.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { iconMore } from '#shared/ui/icons/more.ts';
import { iconQueue } from '#shared/ui/icons/queue.ts';
import { iconRetry } from '#shared/ui/icons/retry.ts';
import { iconSend } from '#shared/ui/icons/send.ts';
import '#shared/ui/menu.ts';
import '#shared/ui/notice.ts';
import '#shared/ui/pill.ts';
import '#shared/ui/presence.ts';
import '#shared/ui/text-area.ts';
import type { Tone } from '#shared/ui/tone.ts';
import { startPage } from './page-root.ts';
import { sampleChat } from './sample-chat.ts';

const variants: readonly ButtonVariant[] = [
  'primary',
  'default',
  'quiet',
  'text',
  'danger',
  'danger-fill',
  'live-fill',
];
const tones: readonly Tone[] = ['neutral', 'positive', 'caution', 'critical', 'live', 'accent'];

const buttons = html`
  <div class="row">
    ${variants.map(
      (variant) => html`
        <casement-button variant=${variant}>${variant}</casement-button>
      `,
    )}
  </div>
  <div class="row">
    ${variants.map(
      (variant) => html`
        <casement-button small variant=${variant}>${variant}</casement-button>
      `,
    )}
  </div>
  <div class="row">
    <casement-button .icon=${iconRetry} small>Small</casement-button>
    <casement-button variant="primary" busy>Starting</casement-button>
    <casement-button disabled reason="Dana has left">Off</casement-button>
    <casement-icon-button .icon=${iconMore} label="More"></casement-icon-button>
    <casement-icon-button .icon=${iconQueue} label="Queues, 3 waiting" .count=${3}></casement-icon-button>
    <casement-icon-button .icon=${iconEye} label="Pressed" .pressed=${true}></casement-icon-button>
    <casement-icon-button .icon=${iconSend} label="Send" variant="primary"></casement-icon-button>
    <casement-icon-button .icon=${iconBack} label="Back" small></casement-icon-button>
    <casement-icon-button .icon=${iconEye} label="Off" disabled reason="Not here"></casement-icon-button>
    <casement-icon .icon=${iconEye}></casement-icon>
  </div>
  <casement-button block variant="primary">Start session</casement-button>
`;

const fields = html`
  <casement-field label="Label" value="Value" hint="Hint below the field"></casement-field>
  <casement-field label="Key" value="ABC-DEF-GHJ" code readOnly>
    <casement-copy-button slot="action" text="ABC-DEF-GHJ" label="Copy key" compact></casement-copy-button>
  </casement-field>
  <casement-field label="With error" value="dana@mail" error="What is wrong, and an example"></casement-field>
  <casement-text-area label="Note" placeholder="Private note" rows="2"></casement-text-area>
  <casement-field label="Off" value="Not now" disabled></casement-field>
`;

const marks = html`
  <div class="row">
    ${tones.map(
      (tone) => html`
        <casement-pill tone=${tone} .icon=${iconCheck}>${tone}</casement-pill>
      `,
    )}
  </div>
  <div class="row">
    <casement-presence state="available"></casement-presence>
    <casement-presence state="full"></casement-presence>
    <casement-presence state="away"></casement-presence>
    <casement-presence state="offline"></casement-presence>
    <casement-avatar name="Mara" presence="available" size="large"></casement-avatar>
    <casement-avatar name="Tomas"></casement-avatar>
    <casement-avatar name="Dana" size="small"></casement-avatar>
    <casement-copy-button text="ABC" label="Copy link"></casement-copy-button>
    <casement-menu
      align="start"
      .items=${[
        { id: 'a', label: 'Transfer', icon: iconSend },
        { id: 'b', label: 'Invite', isDisabled: true, reason: 'Nobody is here' },
        'divider' as const,
        { id: 'c', label: 'End session', isDanger: true },
      ]}
    ></casement-menu>
  </div>
  ${tones.map(
    (tone) => html`
      <casement-notice tone=${tone} .icon=${iconInfo} dismissible>
        <b>Typed text waits.</b>
        It is sent when the connection is back.
        <casement-button slot="actions" small>Try again</casement-button>
      </casement-notice>
    `,
  )}
`;

const chats = html`
  <div class="chat tall">
    <casement-chat-log .items=${sampleChat} typing="Dana" unreadFrom="m8" offline></casement-chat-log>
    <casement-composer canNote></casement-composer>
  </div>
  <div class="chat">
    <casement-chat-log></casement-chat-log>
    <casement-composer canNote note draft="Only for us"></casement-composer>
  </div>
  <div class="chat">
    <casement-chat-log loading></casement-chat-log>
    <casement-composer draft=${'x'.repeat(4003)}></casement-composer>
  </div>
  <div class="chat">
    <casement-composer disabled reason="The session has ended."></casement-composer>
  </div>
`;

await startPage((main) => {
  render(
    html`
      <h1>Elements</h1>
      ${buttons}${fields}${marks}${chats}
    `,
    main,
  );
});
