/** A failure in the shape that the SDK turns into an Error on the app's side. */
export class ZafError extends Error {
  readonly path: string;

  constructor(path: string, message: string, name = 'APIError') {
    super(message);
    this.name = name;
    this.path = path;
  }

  toJSON(): { name: string; message: string; path: string } {
    return { name: this.name, message: this.message, path: this.path };
  }
}

export function noSuchApi(path: string): ZafError {
  return new ZafError(path, 'No such Api', 'NoSuchApiError');
}
