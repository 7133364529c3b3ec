export interface Page {
  title: string;
  locale: string;
  /** Read by the bundle from `#casement-boot`. */
  boot: Record<string, unknown>;
  /** A classic script that must be there before the bundle, such as a help desk's SDK. */
  sdkUrl?: string;
  /** Consoles only: the origin of the mirror, where there is one. */
  mirrorUrl?: string;
  /** Path of the bundle. */
  script: string;
}

/** An empty document with its start values and one module; everything visible is drawn by the bundle. */
export function renderPage({ title, locale, boot, sdkUrl, mirrorUrl = '', script }: Page): string {
  return `<!doctype html>
<html lang="${escape(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
${mirrorUrl === '' ? '' : `<meta name="casement-mirror" content="${escape(mirrorUrl)}">`}
<link rel="icon" href="data:,">
<script type="application/json" id="casement-boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>
${sdkUrl === undefined ? '' : `<script src="${escape(sdkUrl)}"></script>`}
<script type="module" src="${escape(script)}"></script>
</head>
<body></body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
