import type { Budget } from './budget.ts';
import { isOwnAddress } from './clean-address.ts';
import { cleanCss, cleanRule } from './clean-css.ts';
import type { CleanData } from './clean-data.ts';
import { isId, place, readId, readList, readObject, textOf, within, type Raw } from './read.ts';

type Cleaner = (raw: Raw, budget: Budget) => CleanData | undefined;

const MOVE = 1;
const MOST_INDEX = 1_000_000;
const MOST_DESCRIPTORS = 20;

/**
 * What can happen beside mutations, by number of its source. Left out on purpose: canvas (9), which would need scripts,
 * media (7), log (11) and custom elements (16).
 */
const CLEANERS: Readonly<Record<number, Cleaner>> = {
  [MOVE]: cleanMove,
  2: (raw) => ({ type: Math.trunc(within(raw.type, 0, 10)), id: readId(raw.id), x: place(raw.x), y: place(raw.y) }),
  3: (raw) => ({ id: readId(raw.id), x: place(raw.x), y: place(raw.y) }),
  4: (raw) => ({ width: within(raw.width, 1, 16_384), height: within(raw.height, 1, 16_384) }),
  5: (raw, budget) => ({
    id: readId(raw.id),
    text: budget.text(textOf(raw.text)),
    isChecked: raw.isChecked === true,
  }),
  6: cleanMove,
  8: (raw, budget) => ({ ...cleanSheet(raw), ...cleanRules(raw, budget) }),
  10: cleanFont,
  12: cleanMove,
  13: cleanDeclaration,
  14: (raw) => ({ ranges: readList(raw.ranges).map((range) => cleanRange(readObject(range))) }),
  15: cleanAdopted,
};

/** @throws BadEventError, TooLargeError */
export function cleanSource(raw: Raw, budget: Budget): CleanData | undefined {
  const source = typeof raw.source === 'number' ? raw.source : -1;
  // Nodes that the recorder does not know have the id -1: nothing can be shown of them.
  if (raw.id === -1) return undefined;
  const cleaned = Object.hasOwn(CLEANERS, source) ? CLEANERS[source]?.(raw, budget) : undefined;
  return cleaned && { ...cleaned, source };
}

function cleanMove(raw: Raw): CleanData | undefined {
  const positions = readList(raw.positions)
    .map(readObject)
    .filter(({ id }) => isId(id))
    .map(({ id, x, y, timeOffset }) => ({ id, x: place(x), y: place(y), timeOffset: within(timeOffset, -10_000, 0) }));
  return positions.length > 0 ? { positions } : undefined;
}

function cleanSheet(raw: Raw): { id?: number; styleId?: number } {
  return { ...(isId(raw.id) ? { id: raw.id } : {}), ...(isId(raw.styleId) ? { styleId: raw.styleId } : {}) };
}

function cleanRules(raw: Raw, budget: Budget) {
  const { adds, removes, replace, replaceSync } = raw;
  const text = (value: unknown) => cleanCss(budget.text(textOf(value)));
  return {
    adds: cleanAddedRules(adds, budget),
    removes: readList(removes).map((rule) => ({ index: ruleIndex(readObject(rule).index) ?? 0 })),
    ...(typeof replace === 'string' ? { replace: text(replace) } : {}),
    ...(typeof replaceSync === 'string' ? { replaceSync: text(replaceSync) } : {}),
  };
}

function cleanAddedRules(value: unknown, budget: Budget) {
  return readList(value).map((added) => {
    const { rule, index } = readObject(added);
    const at = ruleIndex(index);
    return { rule: cleanRule(budget.text(textOf(rule))), ...(at === undefined ? {} : { index: at }) };
  });
}

function ruleIndex(value: unknown): number | number[] | undefined {
  if (Array.isArray(value)) return value.slice(0, 32).map((one) => Math.trunc(within(one, 0, MOST_INDEX)));
  return typeof value === 'number' ? Math.trunc(within(value, 0, MOST_INDEX)) : undefined;
}

function cleanDeclaration(raw: Raw, budget: Budget): CleanData {
  const index = ruleIndex(raw.index);
  const set = raw.set === undefined ? undefined : readObject(raw.set);
  const remove = raw.remove === undefined ? undefined : readObject(raw.remove);
  return {
    ...cleanSheet(raw),
    index: typeof index === 'number' ? [index] : (index ?? []),
    ...(set
      ? {
          set: {
            property: textOf(set.property),
            value: cleanCss(budget.text(textOf(set.value))),
            priority: set.priority === 'important' ? 'important' : '',
          },
        }
      : {}),
    ...(remove ? { remove: { property: textOf(remove.property) } } : {}),
  };
}

function cleanRange({ start, startOffset, end, endOffset }: Raw) {
  const offset = (value: unknown) => Math.trunc(within(value, 0, 10_000_000));
  return { start: readId(start), startOffset: offset(startOffset), end: readId(end), endOffset: offset(endOffset) };
}

function cleanAdopted(raw: Raw, budget: Budget): CleanData {
  const styles = readList(raw.styles).map((style) => {
    const { styleId, rules } = readObject(style);
    return { styleId: readId(styleId), rules: cleanAddedRules(rules, budget) };
  });
  return { id: readId(raw.id), styles, styleIds: readList(raw.styleIds).map(readId) };
}

/** A font whose bytes are in the event, or none. */
function cleanFont({ family, fontSource, buffer, descriptors }: Raw, budget: Budget): CleanData | undefined {
  const source = budget.text(textOf(fontSource)).trim();
  const address = /^url\((["']?)(data:[^"')]+)\1\)$/i.exec(source)?.[2] ?? '';
  const isBytes = buffer === true && /^\[[\d,\s]*\]$/.test(source);
  if (!isBytes && !(address.startsWith('data:') && isOwnAddress(address))) return undefined;
  const said = Object.entries(readObject(descriptors ?? {})).slice(0, MOST_DESCRIPTORS);
  return {
    family: textOf(family).slice(0, 200),
    fontSource: source,
    buffer: isBytes,
    descriptors: Object.fromEntries(said.filter(([, value]) => typeof value === 'string')),
  };
}
