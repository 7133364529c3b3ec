// Entry of the hosted pages: the key page of a portal, and the page a link opens.
import './portal/portal-page.ts';

document.body.append(document.createElement('casement-portal'));
