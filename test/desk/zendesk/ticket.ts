/** Ticket, comment and audit as the desk keeps them; field names follow the REST API so that answers need no mapping. */
export interface Ticket {
  readonly id: number;
  readonly created_at: string;
  readonly requester_id: number;
  readonly channel: string;
  subject: string;
  description: string;
  status: TicketStatus;
  priority: string | null;
  type: string | null;
  assignee_id: number | null;
  group_id: number;
  brand_id: number;
  external_id: string | null;
  tags: string[];
  custom_fields: CustomField[];
  updated_at: string;
  comments: Comment[];
  audits: Audit[];
}

export const TICKET_STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export interface CustomField {
  readonly id: number;
  readonly value: string | number | boolean | null;
}

export interface Comment {
  readonly id: number;
  readonly author_id: number;
  readonly body: string;
  readonly public: boolean;
  readonly audit_id: number;
  readonly created_at: string;
}

export interface Audit {
  readonly id: number;
  readonly ticket_id: number;
  readonly created_at: string;
  readonly author_id: number;
  readonly metadata: { readonly system: Record<string, unknown>; readonly custom: Record<string, unknown> };
  readonly events: readonly AuditEvent[];
}

export type AuditEvent =
  | { readonly type: 'Comment'; readonly id: number; readonly body: string; readonly public: boolean }
  | { readonly type: 'Change'; readonly field_name: string; readonly value: unknown; readonly previous_value: unknown };
