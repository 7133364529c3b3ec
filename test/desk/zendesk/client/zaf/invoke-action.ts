import type { FrameContext } from './frame-context.ts';
import { noSuchApi, ZafError } from './zaf-error.ts';

type Action = (args: readonly unknown[], context: FrameContext) => unknown;

const TOAST_KINDS = ['notice', 'alert', 'error'] as const;

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['resize', resize],
  ['notify', notify],
  ['routeTo', routeTo],
  ['app.close', closeApp],
  ['popover', popover],
  ['ticket.editor.insert', appendToComment],
  ['comment.appendText', appendToComment],
  ['ticket.comment.appendText', appendToComment],
  ['ticket.tags.add', (args, context) => changeTags(context, (tags) => [...new Set([...tags, ...texts(args)])])],
  [
    'ticket.tags.remove',
    (args, context) => changeTags(context, (tags) => tags.filter((tag) => !texts(args).includes(tag))),
  ],
  // Clicks that the vendor's own SDK reports; nothing to do.
  ['track', () => undefined],
]);

/** `invoke`. @throws ZafError when there is no such action here */
export function invokeAction(name: string, args: readonly unknown[], context: FrameContext): unknown {
  const action = ACTIONS.get(name);
  if (!action || (/^(ticket|comment)\./.test(name) && context.ticketId === null)) throw noSuchApi(name);
  return action(args, context);
}

/** The sidebar gives the height that was asked for; its width belongs to the agent. */
function resize([size]: readonly unknown[], { frame, location }: FrameContext): void {
  if (typeof size !== 'object' || size === null) throw new ZafError('resize', 'A size object is required');
  const height: unknown = Reflect.get(size, 'height');
  const value = typeof height === 'number' ? `${height}px` : height;
  if (typeof value !== 'string' || location !== 'ticket_sidebar') return;
  // Set from script, which the content security policy allows; an attribute it would not.
  frame.element.style.setProperty('block-size', value);
}

function notify([message, kind, milliseconds]: readonly unknown[], { store }: FrameContext): void {
  const known = TOAST_KINDS.find((one) => one === kind) ?? 'notice';
  store.toast(String(message), known, typeof milliseconds === 'number' ? milliseconds : 5000);
}

function routeTo([place, id]: readonly unknown[], { store }: FrameContext): void {
  if (place === 'ticket' && store.ticket(Number(id))) store.go({ kind: 'ticket', id: Number(id) });
  else if (place === 'nav_bar') store.go({ kind: 'app' });
  else throw new ZafError('routeTo', 'There is no such place in the stand-in');
}

function closeApp(_args: readonly unknown[], { store, ticketId }: FrameContext): void {
  if (ticketId === null) store.go({ kind: 'list' });
  else {
    store.closedApps.add(ticketId);
    store.changed();
  }
}

/** Shows, hides or toggles a bar's page; in the sidebar there is nothing to pop. */
function popover([how]: readonly unknown[], { store, location }: FrameContext): void {
  if (location !== 'nav_bar') return;
  const isShown = store.view.kind === 'app';
  const wish = how === undefined || how === 'toggle' ? !isShown : how === 'show' || how === true;
  if (wish !== isShown) store.go({ kind: wish ? 'app' : 'list' });
}

function appendToComment(args: readonly unknown[], { store, changes, ticketId }: FrameContext): void {
  if (ticketId === null) return;
  const before = store.draft(ticketId).commentText ?? '';
  const added = texts(args).join(' ');
  changes.edit(ticketId, 'commentText', before === '' ? added : `${before}\n${added}`);
}

function changeTags({ store, changes, ticketId }: FrameContext, change: (tags: readonly string[]) => string[]): void {
  const ticket = ticketId === null ? undefined : store.ticket(ticketId);
  if (ticket) changes.edit(ticket.id, 'tags', change(ticket.tags));
}

function texts(args: readonly unknown[]): string[] {
  return args.flat().map(String);
}
