import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Cut {
  /** What it is for, should it one day find nothing. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** From the line that begins a function or class of the file's top level to the line that ends it. */
const functionOf = (name: string): RegExp => new RegExp(`^function ${name}\\(.*\\) \\{$[^]*?^\\}$`, 'gm');
const classOf = (name: string): RegExp => new RegExp(`^var ${name} = class \\{$[^]*?^\\};$`, 'gm');

/**
 * The published file of rrweb is one bundle, in which calls and property reads keep alive what nobody uses: two copies
 * of a CSS parser above all. Each cut is needed for the budget of the widget, and each has to be found.
 */
const cuts: readonly Cut[] = [
  {
    name: 'the CSS parser, as a call without effects',
    pattern: /^var (import_postcss[$\w]*) = (\/\* @__PURE__ \*\/ __toESM[^]*?^\}\)\)\)\(\), 1\));$/gm,
    replacement: 'var $1 = /* @__PURE__ */ (() => $2)();',
  },
  {
    name: 'reads of the CSS parser that do nothing',
    pattern: /^import_postcss[$\w]*\.default(\.\w+)?;$/gm,
    replacement: '',
  },
  {
    name: 'the name of the CSS parser',
    pattern: /^var postcss_default = (import_postcss[$\w]*\.default);$/gm,
    replacement: 'var postcss_default = /* @__PURE__ */ (() => $1)();',
  },
  {
    name: 'the recorder of canvases, which stays off',
    pattern: classOf('CanvasManager'),
    replacement: 'var CanvasManager = class { reset() {} freeze() {} unfreeze() {} lock() {} unlock() {} };',
  },
  {
    name: 'the worker of that recorder',
    pattern: /^var blob = typeof self .*$/gm,
    replacement: 'var blob;',
  },
  {
    name: 'frames of other origins, which stay unrecorded',
    pattern: /^\thandleMessage\(message\) \{$[^]*?^\};$/gm,
    replacement: '\thandleMessage() {}\n};',
  },
  {
    name: 'the ids of such frames',
    pattern: classOf('CrossOriginIframeMirror'),
    replacement: 'var CrossOriginIframeMirror = class {};',
  },
  {
    name: 'fonts that scripts add, which stay unrecorded',
    pattern: functionOf('initFontObserver'),
    replacement: 'function initFontObserver() {}',
  },
  {
    name: 'players, which are blind spots',
    pattern: functionOf('initMediaInteractionObserver'),
    replacement: 'function initMediaInteractionObserver() { return () => {}; }',
  },
  {
    name: 'listeners beside the one',
    pattern: functionOf('mergeHooks'),
    replacement: 'function mergeHooks() {}',
  },
  {
    name: 'pictures made of canvases and images',
    pattern: /^\tif \(tagName === "canvas" && recordCanvas\) \{$[^]*?(?=^\tif \(\["audio", "video"\])/gm,
    replacement: '',
  },
  {
    // Not the white space in the head: it takes the texts of styles along, which are blank until they change.
    name: 'how much is left out of a page',
    pattern: functionOf('slimDOMDefaults'),
    replacement: 'function slimDOMDefaults() { return { headTitleMutations: true }; }',
  },
  {
    // Nothing of these is seen, and all of it could load or say something.
    name: 'elements that are left out',
    pattern: functionOf('slimDOMExcluded'),
    replacement:
      'function slimDOMExcluded(node) { return node.type === 5 || /^(?:script|meta|base)$/.test(node.tagName); }',
  },
  {
    // As an attribute it would be against the policy of many a site, and reported to it at each change of a style.
    name: 'the style of before, as the policy allows it',
    pattern: /old\.setAttribute\("style", m\.oldValue\)/g,
    replacement: 'old.style.cssText = m.oldValue',
  },
  {
    name: 'events of our own',
    pattern: /^record\.addCustomEvent = [^]*?(?=^record\.takeFullSnapshot)/gm,
    replacement: '',
  },
  {
    // What is blocked only now would stay in the picture: our redaction has to hear of it, and lets nothing out.
    name: 'attributes of something blocked',
    pattern: /isBlocked\(m\.target, this\.blockClass, this\.blockSelector, false\) \|\| value === m\.oldValue/g,
    replacement: 'value === m.oldValue',
  },
  {
    // It would observe the shadow root of an element that is blocked, and send what appears in it.
    name: 'shadow roots under something blocked',
    pattern: /^\t\tif \(!isNativeShadowDom\(shadowRoot\)\) return;$(?=\n\t\tif \(this\.shadowDoms\.has)/gm,
    replacement: `$&
		for (let at = shadowRoot.host; at; at = at.getRootNode().host)
			if (isBlocked(at, this.bypassOptions.blockClass, this.bypassOptions.blockSelector, true)) return;`,
  },
];

/** @throws Error naming the cut when another version of rrweb is written otherwise. */
export function cutRrweb(source: string): string {
  return cuts.reduce((text, { name, pattern, replacement }) => {
    if (text.search(pattern) === -1) throw new Error(`rrweb is written otherwise now: ${name} was not found.`);
    return text.replace(pattern, replacement);
  }, source);
}

/** rrweb as browsers need it: a third of what is published. */
export const leanRrweb: Plugin = {
  name: 'lean-rrweb',
  setup(build) {
    build.onLoad({ filter: /[\\/]rrweb[\\/]dist[\\/]rrweb\.js$/ }, async ({ path }) => ({
      contents: cutRrweb(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
