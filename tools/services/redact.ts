const TOKEN = /eyJ[\w-]+\.[\w-]+\.?[\w-]*/g;
const SECRET_PARAMETER = /((?:access_token|token|secret|client_secret|refresh_token)=)[^&\s"']+/gi;

/** Replaces everything in a log line that looks like a signed token: LiveKit prints rejected ones whole. */
export function redact(line: string): string {
  return line.replace(TOKEN, '[token]').replace(SECRET_PARAMETER, '$1[secret]');
}
