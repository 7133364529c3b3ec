import { html, render } from 'lit';
import '#shared/ui/chat-log.ts';
import '#shared/ui/composer.ts';
import { startPage } from './page-root.ts';

await startPage((main) => {
  render(
    html`
      <div class="chat">
        <casement-chat-log></casement-chat-log>
        <casement-composer></casement-composer>
      </div>
    `,
    main,
  );
});
