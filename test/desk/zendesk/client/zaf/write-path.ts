import { TICKET_STATUSES } from '../../ticket.ts';
import type { FrameContext } from './frame-context.ts';
import { noSuchApi, ZafError } from './zaf-error.ts';

const CUSTOM_FIELD = /^ticket\.customField:custom_field_(\d+)$/;

/** `set`: changes the ticket on the page, not yet on the server. @throws ZafError when the path or value does not fit */
export function writePath(path: string, value: unknown, { changes, ticketId }: FrameContext): void {
  if (ticketId === null) throw noSuchApi(path);
  const fieldId = CUSTOM_FIELD.exec(path)?.[1];
  if (fieldId !== undefined) {
    changes.editCustomField(ticketId, { id: Number(fieldId), value: simple(path, value) });
    return;
  }
  switch (path) {
    case 'ticket.subject':
      return changes.edit(ticketId, 'subject', text(path, value));
    case 'ticket.priority':
      return changes.edit(ticketId, 'priority', text(path, value));
    case 'ticket.type':
      return changes.edit(ticketId, 'type', text(path, value));
    case 'ticket.status':
      return changes.edit(ticketId, 'status', oneOf(path, value, TICKET_STATUSES));
    case 'ticket.tags':
      return changes.edit(ticketId, 'tags', list(path, value));
    case 'comment.text':
    case 'ticket.comment.text':
      return changes.edit(ticketId, 'commentText', text(path, value));
    case 'comment.type':
    case 'ticket.comment.type':
      return changes.edit(ticketId, 'commentType', oneOf(path, value, ['publicReply', 'internalNote'] as const));
    default:
      throw noSuchApi(path);
  }
}

function text(path: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ZafError(path, 'The value must be a string');
}

function list(path: string, value: unknown): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new ZafError(path, 'The value must be an array of strings');
}

function oneOf<Item extends string>(path: string, value: unknown, allowed: readonly Item[]): Item {
  const item = allowed.find((known) => known === value);
  if (item === undefined) throw new ZafError(path, `The value must be one of ${allowed.join(', ')}`);
  return item;
}

function simple(path: string, value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new ZafError(path, 'The value must be a string, number, boolean or null');
}
