/** As somebody uses the same list in each of the apps: a field, a button to add, boxes to tick, and one to sort. */
export async function useTodoApp(root: ParentNode): Promise<void> {
  const find = (selector: string) => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The app has no ${selector}.`);
    return element;
  };
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const title of ['Fill the stove', 'Air the tent']) {
    const field = find('input.new');
    // Apps that follow a field replace its setter, so that theirs would not notice.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, title);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    find('button.add').click();
    await drawn();
  }
  root.querySelectorAll<HTMLElement>('li input')[1]?.click();
  await drawn();
  find('button.sort').click();
  await drawn();
  find('li button').click();
  await drawn();
}

/** What it begins with. */
export const TODOS = ['Pack the boots', 'Buy a map', 'Write to Mara', 'Dry the sleeping bag'];
