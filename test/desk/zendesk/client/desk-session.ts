import type { TicketDraft } from './ticket-draft.ts';

/** What one browser tab of the desk remembers over a reload. */
export interface DeskSession {
  agentId: number;
  openTabs: number[];
  isPanelHidden: boolean;
  /** Pixels. */
  panelWidth: number;
  drafts: Record<number, TicketDraft>;
}

const KEY = 'desk';
const FIRST: DeskSession = { agentId: 101, openTabs: [], isPanelHidden: false, panelWidth: 348, drafts: {} };

export function loadSession(): DeskSession {
  const saved: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  return Object.assign({}, FIRST, saved);
}

export function saveSession(session: DeskSession): void {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}
