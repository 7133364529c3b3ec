/** A page as it looks: plain data, no scripts, no addresses, no pictures of customers. */
export interface MirroredPage {
  readonly width: number;
  readonly height: number;
  /** The agent works in this page; of several, this is the one to look at. */
  readonly isFocused: boolean;
  /** Texts of style sheets; elements name them by index. */
  readonly sheets: readonly string[];
  readonly documentSheets: readonly number[];
  readonly root: MirroredElement;
}

export interface MirroredElement {
  readonly tag: string;
  readonly isSvg: boolean;
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>;
  /** What was typed, what is chosen. */
  readonly value?: string;
  readonly isChecked?: boolean;
  readonly scrollTop?: number;
  readonly shadow?: { readonly sheets: readonly number[]; readonly children: readonly MirroredNode[] };
  readonly children: readonly MirroredNode[];
}

export type MirroredNode = string | MirroredElement;
