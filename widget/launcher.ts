// Entry of the second stage: the launcher and the root element. The panel is fetched when it is needed.
import './launcher/help.ts';
