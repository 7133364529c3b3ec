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

/** Functions that are in the file several times, once for each package of rrweb. */
const TWICE = [
  'angularZoneUnpatchedAlternative',
  'getUntaintedPrototype',
  'getUntaintedAccessor',
  'getUntaintedMethod',
  'mutationObserverCtor',
  'patch',
];

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
    name: 'lists of pictures, of which the one that is shown is named',
    pattern: functionOf('getAbsoluteSrcsetString'),
    replacement: 'function getAbsoluteSrcsetString() { return ""; }',
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
    // Of several boxes that move at once it would tell of one.
    name: 'scrolling',
    pattern:
      /^\treturn on\("scroll", callbackWrapper\(throttle\((callbackWrapper\(\(evt\) => \{$[^]*?^\t\}\)), sampling\.scroll \|\| 100\)\), doc\);$/gm,
    replacement: `	const throttled = new WeakMap();
	return on("scroll", (event) => {
		const at = getEventTarget(event);
		if (!at) return;
		if (!throttled.has(at)) throttled.set(at, throttle($1, sampling.scroll || 100));
		throttled.get(at)(event);
	}, doc);`,
  },
  {
    // Elements that stand behind the body would come before it.
    name: 'where the body goes',
    pattern:
      /htmlElement\.removeChild\(body\);$(\s+node\.appendChild\(childNode\);$\s+)htmlElement\.appendChild\(body\);/gm,
    replacement:
      'const after = body.nextSibling;\nhtmlElement.removeChild(body);$1htmlElement.insertBefore(body, after);',
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
  {
    name: 'a mirror of earlier versions',
    pattern: /^var _mirror = \{$[^]*?^\};\nif \([^]*?^\} \}\);$/gm,
    replacement: 'var _mirror = {};',
  },
  {
    name: 'a table for bytes in text, as a value without effects',
    pattern: /^var lookup = [^]*?;\nfor \(var i\$1 = 0; (.*)$/gm,
    replacement:
      'var lookup = /* @__PURE__ */ (() => { const lookup = new Uint8Array(256); for (let i$$1 = 0; $1 return lookup; })();',
  },
  {
    name: 'nodes of a page that is not drawn',
    pattern: /^\tif \(n instanceof BaseRRNode && .*$/gm,
    replacement: '',
  },
  {
    // All of it is masked by us, in one place.
    name: 'masked texts',
    pattern: functionOf('needMaskingText'),
    replacement: 'function needMaskingText() { return false; }',
  },
  {
    // Plug-ins, packing, frames that send to their parents, snapshots by count, a page that is frozen: none is used.
    name: 'ways of an event that are not ours',
    pattern: /^\tconst inEmittingFrame = [^]*?^(?=\tconst wrappedMutationEmit = )/gm,
    replacement: `	mirror.reset();
	const maskInputOptions = { password: true };
	const slimDOMOptions = slimDOMDefaults();
	wrappedEmit = (e) => {
		e.timestamp = nowTimestamp();
		emit(e);
	};
`,
  },
  {
    name: 'options that are not ours',
    pattern:
      / checkoutEveryNms, checkoutEveryNth,| maskAllInputs, maskInputOptions: _maskInputOptions, slimDOMOptions: _slimDOMOptions,| packFn,| mousemoveWait,/g,
    replacement: '',
  },
  {
    name: 'plug-ins that ask for ids',
    pattern: /^\tfor \(const plugin of plugins \|\| \[\]\) if \(plugin\.getMirror\) [^]*?^\t\}\);$/gm,
    replacement: '',
  },
  {
    name: 'plug-ins that observe',
    pattern: /^\tfor \(const plugin of o\.plugins\) .*$|^\t+plugins: plugins\?\.filter[^]*?\}\)\) \|\| \[\]$/gm,
    replacement: '',
  },
  {
    name: 'fields that are masked, once more',
    pattern: /(?<=maskInputOptions: )maskAllInputs === true \? \{[^}]*\} : maskAllInputs === false \? [^}]*\} : /g,
    replacement: '',
  },
  {
    name: 'warnings to developers',
    pattern: /console\.warn\("(?:Couldn't record new node|Failed to snapshot)[^;\n]*\)(?=;$)/gm,
    replacement: 'void 0',
  },
  ...TWICE.map((name) => ({
    name: `a copy of ${name}`,
    pattern: functionOf(`${name}\\$2`),
    replacement: `function ${name}$$2(...given) { return ${name}(...given); }`,
  })),
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
