import type { Plugin } from 'esbuild';

/**
 * Parts of Lit as our browsers and our compiler need them. Lit's own also know the other decorator standard, and
 * browsers without adopted style sheets, which the loader turns away. Together 0.6 kB gzip of every chat.
 */
const parts: Readonly<Record<string, string>> = {
  'decorators/property.js': `
    export const property = (options) => (prototype, name) => {
      prototype.constructor.createProperty(name, options);
    };`,
  'decorators/custom-element.js': `
    export const customElement = (name) => (constructor) => customElements.define(name, constructor);`,
  'css-tag.js': `
    export const supportsAdoptingStyleSheets = true;
    export class CSSResult {
      constructor(cssText) {
        this.cssText = cssText;
      }
      get styleSheet() {
        if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
        return this.sheet;
      }
      toString() {
        return this.cssText;
      }
    }
    export const unsafeCSS = (text) => new CSSResult(String(text));
    export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
    export const adoptStyles = (root, styles) => {
      root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
    };
    export const getCompatibleStyle = (style) => style;`,
};

export const leanLit: Plugin = {
  name: 'lean-lit',
  setup(build) {
    build.onLoad({ filter: /[\\/]@lit[\\/]reactive-element[\\/](decorators[\\/])?[a-z-]+\.js$/ }, ({ path }) => {
      const name = Object.keys(parts).find((part) => path.replaceAll('\\', '/').endsWith(`/reactive-element/${part}`));
      return name === undefined ? undefined : { contents: parts[name] ?? '', loader: 'js' };
    });
  },
};
