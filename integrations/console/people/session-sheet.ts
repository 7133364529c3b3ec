import { html, nothing } from 'lit';
import type { Session } from '#shared/protocol/session.ts';
import type { DeskFacts } from './desk-facts.ts';
import './invite-sheet.ts';
import type { Names } from './names-of.ts';
import type { SheetName } from './open-sheet-event.ts';
import './people-sheet.ts';
import type { Rights } from './rights-of.ts';
import './transfer-sheet.ts';
import './watched-sheet.ts';

interface SheetFacts {
  readonly session: Session;
  readonly rights: Rights;
  readonly names: Names;
  readonly desk: DeskFacts | undefined;
}

/** The sheet that covers a session, if one is open. */
export function sessionSheet(name: SheetName | undefined, facts: SheetFacts, onClose: () => void) {
  const { session, rights, names, desk } = facts;
  switch (name) {
    case undefined:
      return nothing;
    case 'transfer':
      return html`
        <casement-transfer-sheet
          .session=${session}
          .rights=${rights}
          @casement-close=${onClose}
        ></casement-transfer-sheet>
      `;
    case 'invite':
      return html`
        <casement-invite-sheet
          .session=${session}
          .rights=${rights}
          .desk=${desk}
          @casement-close=${onClose}
        ></casement-invite-sheet>
      `;
    case 'people':
      return html`
        <casement-people-sheet
          .session=${session}
          .rights=${rights}
          .names=${names}
          @casement-close=${onClose}
        ></casement-people-sheet>
      `;
    case 'watched':
      return html`
        <casement-watched-sheet @casement-close=${onClose}></casement-watched-sheet>
      `;
  }
}
