import type { Action, Gesture } from '#shared/protocol/control.ts';
import type { AgentMessage } from '../page-line.ts';

type Fields = Readonly<Record<string, unknown>>;

const KEYS = /^(?:Enter|Tab|Escape|Backspace|Delete|Arrow(?:Up|Down|Left|Right)|Home|End|Page(?:Up|Down)|SelectAll)$/;
const MOST_TEXT = 500;
const MOST_PLACES = 50;
const MOST_POINTS = 200;

/** The relay checks what agents say with zod; this page, which has no room for zod, looks once more by hand. */
export function isUnderstood(message: AgentMessage): boolean {
  const { type, agentId, act, epoch, gesture, action } = message as unknown as Fields;
  if (type === 'controller') return agentId === null || isName(agentId);
  if (!isName(agentId)) return false;
  if (type === 'gesture') return isGesture(fieldsOf(gesture));
  return isCount(act) && isCount(epoch) && isAction(fieldsOf(action));
}

function isGesture(gesture: Partial<Gesture>): boolean {
  if (gesture.type === 'point') return isNumber(gesture.x) && isNumber(gesture.y);
  if (gesture.type !== 'stroke') return gesture.type === 'point-away' || gesture.type === 'wipe';
  const { stroke, points } = gesture;
  return isCount(stroke) && isList(points, MOST_POINTS) && points.length % 2 === 0 && points.every(isNumber);
}

function isAction(action: Partial<Action>): boolean {
  if (action.kind === 'text') return typeof action.text === 'string' && action.text.length <= MOST_TEXT;
  if (action.kind === 'key') return KEYS.test(String(action.key)) && typeof action.shift === 'boolean';
  if (!isCount((action as { node?: unknown }).node)) return false;
  switch (action.kind) {
    case 'scroll':
      return isNumber(action.left) && isNumber(action.top);
    case 'click':
      return isPlace(action) && (action.clicks === 1 || action.clicks === 2);
    case 'drag':
      return isList(action.places, MOST_PLACES) && action.places.length > 1 && action.places.every(isPlace);
    case 'choose':
      return isCount(action.option);
    default:
      return false;
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isList = <Item>(value: readonly Item[] | undefined, most: number): value is readonly Item[] =>
  Array.isArray(value) && value.length <= most;
const isFraction = (value: unknown) => isNumber(value) && value >= 0 && value <= 1;
const isPlace = (value: unknown) => isFraction(fieldsOf(value).x) && isFraction(fieldsOf(value).y);

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
