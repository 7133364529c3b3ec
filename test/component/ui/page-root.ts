import { css } from 'lit';
import { setLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';

const pageStyles = css`
  body {
    margin: 0;
    background: var(--casement-surface);
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .chat {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 420px;
    border: 1px solid var(--casement-line-2);
  }
  .chat.tall {
    block-size: 960px;
  }
  .chat casement-composer {
    margin: 0 12px 12px;
  }
`;

/** Does what every outermost root does: tokens, type, locale. Marks the page ready when the words are there. */
export async function startPage(build: (main: HTMLElement) => void): Promise<void> {
  for (const { styleSheet } of [tokens, rootStyles, pageStyles]) {
    if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
  }
  const main = document.createElement('main');
  document.body.append(main);
  build(main);
  await setLocale(new URLSearchParams(location.search).get('locale') ?? 'en');
  document.documentElement.dataset.ready = 'true';
}
