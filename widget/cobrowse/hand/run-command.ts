/** Deprecated for decades, and still the one way for a script to edit so that the page's own undo knows of it. */
interface Commands {
  execCommand?(name: string, showsUi: boolean, value: string): boolean;
}

/** Edits what has the focus in a document; false where the browser does not. */
export function runCommand(document: Document, name: string, value = ''): boolean {
  const commands = document as unknown as Commands;
  return commands.execCommand?.(name, false, value) ?? false;
}
