/** One icon on the 20 px grid. Stroke and fill are SVG path data. */
export interface IconShape {
  /** Outline, drawn 1.5 px wide with round caps. */
  readonly stroke: string;
  /** Area filled with the text colour. */
  readonly fill?: string;
  /** The icon points along the line of reading, so it turns round in right-to-left text. */
  readonly flip?: true;
}
