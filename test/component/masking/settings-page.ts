import '#console/masking/masking.ts';
import { openPage } from '#console/open-page.ts';

const parameters = new URLSearchParams(location.search);
const settings = document.createElement('casement-masking');
settings.home = { relayUrl: location.origin, token: parameters.get('token') ?? '' };
await openPage(parameters.get('locale') ?? 'en', 'Masking');
// Where it stands the page has a heading of its own.
const heading = document.createElement('h1');
heading.className = 'sr';
heading.textContent = 'Masking';
const head = document.createElement('header');
head.append(heading);
document.body.append(head, settings);
