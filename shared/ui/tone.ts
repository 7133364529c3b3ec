/** What a colour means. `live` is kept for "somebody sees something now". */
export type Tone = 'neutral' | 'positive' | 'caution' | 'critical' | 'live' | 'accent';
