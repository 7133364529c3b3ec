/**
 * Free of zod. Each owner has a room of their own, so that a token which the former one still holds opens nothing that
 * goes on: `r1`, `r1.1`, `r1.2`.
 */
export function nextRoom(room: string): string {
  const { base, owners } = parse(room);
  return `${base}.${String(owners + 1)}`;
}

/** The rooms of all former owners. */
export function formerRooms(room: string): string[] {
  const { base, owners } = parse(room);
  return Array.from({ length: owners }, (_, index) => (index === 0 ? base : `${base}.${String(index)}`));
}

function parse(room: string): { base: string; owners: number } {
  const [base = '', owners = '0'] = room.split('.');
  return { base, owners: Number(owners) };
}
