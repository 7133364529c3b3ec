import type { SessionLog, StoredCommit } from '../../domain/ports.ts';

/** The session log for unit tests; passes the same contract suite as the real one. */
export function createMemorySessionLog(): SessionLog {
  const sessions = new Map<string, StoredCommit[]>();
  return {
    append: async (sessionId, commit) => {
      const commits = sessions.get(sessionId) ?? [];
      const isTaken = commits.some(({ seq, commandId }) => seq === commit.seq || commandId === commit.commandId);
      if (isTaken) return 'taken';
      sessions.set(
        sessionId,
        [...commits, structuredClone(commit)].sort((left, right) => left.seq - right.seq),
      );
      return 'written';
    },
    read: async (sessionId, after = 0) => structuredClone((sessions.get(sessionId) ?? []).slice(after)),
    readOpen: async () => new Map([...structuredClone(sessions)].filter(([, [first]]) => first?.seq === 1)),
    drop: async (sessionId) => {
      sessions.delete(sessionId);
    },
  };
}
