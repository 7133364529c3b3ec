import type { Row } from './row.ts';

const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function cellsOf({ part, name, value, unit, aim, remark = '' }: Row): string[] {
  const measured = value === undefined ? 'not measured' : `${number(value)} ${unit}`;
  const mark = value === undefined || aim === undefined ? '' : value <= aim ? '✓' : '✗';
  return [part, name, measured, aim === undefined ? '' : `≤ ${aim} ${unit} ${mark}`, remark];
}

/** Prints the rows as one table. */
export function printRows(rows: readonly Row[]): void {
  const table = [['', 'measured', 'result', 'aim', 'remark'], ...rows.map(cellsOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of table) {
    const padded = cells.map((cell, column) =>
      column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  }
}
