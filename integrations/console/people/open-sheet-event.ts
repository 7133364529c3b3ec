/** The sheets that cover a session. */
export type SheetName = 'transfer' | 'invite' | 'people' | 'watched';

/** "Open this sheet." */
export class OpenSheetEvent extends Event {
  readonly sheet: SheetName;

  constructor(sheet: SheetName) {
    super('casement-open-sheet', { bubbles: true, composed: true });
    this.sheet = sheet;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-open-sheet': OpenSheetEvent;
  }
}
