/** What the page that embeds the widget decides. */
export interface WidgetSettings {
  /** Origin of the relay: where the script came from. */
  relayUrl: string;
  portalId: string;
  /** BCP 47 tag; without it the browser's language. */
  locale: string;
  /** The bottom corner of the launcher, in the direction of reading. */
  position: 'start' | 'end';
  /** Without it the system decides. */
  theme?: 'light' | 'dark';
}
