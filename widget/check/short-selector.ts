/** What a person would write to name this element in a rule: not always the only one it fits, but never a long path. */
export function shortSelector(element: Element): string {
  const { id, localName } = element;
  const name = element.getAttribute('name');
  if (id && isPlain(id)) return `#${CSS.escape(id)}`;
  if (name && isPlain(name)) return `${localName}[name="${CSS.escape(name)}"]`;
  const classes = [...element.classList].filter(isPlain).slice(0, 2);
  if (classes.length > 0) return localName + classes.map((one) => `.${CSS.escape(one)}`).join('');
  const above = element.parentElement;
  return above && above !== document.documentElement ? `${shortSelector(above)} > ${localName}` : localName;
}

/** Names that a build tool or a list made are others tomorrow. */
function isPlain(name: string): boolean {
  return name.length <= 60 && !/\d{3,}|^(?:css|sc|jsx|svelte|ember|react)-|__|[A-Za-z]+_[A-Za-z0-9]{5,}$/.test(name);
}
