/** The one page of the desk. Its script fills the marked places; the frames' place is never rendered again. */
export function deskPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Stand-in help desk</title>
  <link rel="icon" href="/assets/favicon.svg">
  <link rel="stylesheet" href="/assets/desk.css">
  <script type="module" src="/assets/desk.js"></script>
</head>
<body>
  <header id="top" aria-label="Stand-in help desk"></header>
  <nav id="rail" aria-label="Desk"></nav>
  <div id="tabs"></div>
  <main id="main" aria-label="Desk" tabindex="-1"></main>
  <aside id="panel" aria-label="Apps">
    <div id="resizer" role="separator" aria-orientation="vertical" aria-label="Width of the app panel" tabindex="0"></div>
    <div id="panel-head"></div>
    <div id="panel-frames"></div>
  </aside>
  <section id="app-page" aria-label="App page" hidden></section>
  <div id="background" hidden></div>
  <div id="stand-in"></div>
  <div id="toasts" role="status"></div>
</body>
</html>
`;
}
