/** The text pieces of one tagged template, as they stand in the source. Give back as many. */
export type ShrinkTemplate = (tag: string, pieces: readonly string[]) => readonly string[];

const TAG = /(?:^|[^\w$.`])(html|svg|css)$/;
/** What holds no template: plain code, comments, strings and regular expressions. */
const OPAQUE =
  /[^`{}'"/]+|\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};+]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\//y;

/** A source with the text of its `html`, `svg` and `css` templates replaced, also of those inside others. */
export function mapTemplates(source: string, shrink: ShrinkTemplate): string {
  return new TemplateMapper(source, shrink).code();
}

class TemplateMapper {
  readonly #source: string;
  readonly #shrink: ShrinkTemplate;
  #at = 0;

  constructor(source: string, shrink: ShrinkTemplate) {
    this.#source = source;
    this.#shrink = shrink;
  }

  /** Code up to the brace that closes it, or to the end. */
  code(): string {
    let out = '';
    for (let depth = 0; this.#at < this.#source.length;) {
      const char = this.#source.charAt(this.#at);
      if (char === '}' && depth === 0) break;
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      if (char === '`') out += this.#template(TAG.exec(out.slice(-8))?.[1]);
      else out += this.#opaque() ?? this.#take(1);
    }
    return out;
  }

  #opaque(): string | undefined {
    OPAQUE.lastIndex = this.#at;
    const [found] = OPAQUE.exec(this.#source) ?? [];
    return found === undefined ? undefined : this.#take(found.length);
  }

  #template(tag: string | undefined): string {
    const pieces: string[] = [];
    const expressions: string[] = [];
    this.#take(1);
    for (;;) {
      pieces.push(this.#text());
      if (this.#take(1) === '`') break;
      this.#take(1);
      expressions.push(this.code());
      this.#take(1);
    }
    const texts = tag === undefined ? pieces : this.#shrink(tag, pieces);
    return `\`${texts.map((text, index) => (index === 0 ? text : `\${${expressions[index - 1] ?? ''}}${text}`)).join('')}\``;
  }

  /** Text up to the next expression, or to the template's end. */
  #text(): string {
    const [text = ''] = /^(?:\\[^]|\$(?!\{)|[^`\\$])*/.exec(this.#source.slice(this.#at)) ?? [];
    if (this.#at + text.length >= this.#source.length) throw new Error('A template has no end.');
    return this.#take(text.length);
  }

  #take(length: number): string {
    const text = this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
    return text;
  }
}
