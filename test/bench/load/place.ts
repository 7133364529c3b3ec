/** Where one chat takes place: its room, and what each of its two ends presents. */
export interface Place {
  room: string;
  ends: ReadonlyArray<{ token: string; origin: string }>;
}
