import type { ParticipantInfo } from 'livekit-server-sdk';
import { AccessToken, RoomServiceClient, TrackSource, ServerError } from 'livekit-server-sdk';
import type { MediaServer } from '../../domain/ports.ts';

export interface LiveKitOptions {
  /** http(s) address of the server's API. */
  url: string;
  /** ws(s) address that browsers reach. */
  publicUrl: string;
  apiKey: string;
  apiSecret: string;
}

const TOKEN_LIFE = '5m';
const EMPTY_ROOM_SECONDS = 15 * 60;
const MOST_PARTICIPANTS = 8;

/**
 * Screen share through LiveKit. Tokens never carry the right to publish: revoking a right does not revoke a token, so
 * the right is only ever given by this API, to a participant who is connected.
 */
export function createLiveKitMediaServer({ url, publicUrl, apiKey, apiSecret }: LiveKitOptions): MediaServer {
  const rooms = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 5 });
  return {
    async createRoom(room) {
      await rooms.createRoom({
        name: room,
        emptyTimeout: EMPTY_ROOM_SECONDS,
        departureTimeout: EMPTY_ROOM_SECONDS,
        maxParticipants: MOST_PARTICIPANTS,
      });
    },
    deleteRoom: (room) => unlessGone(rooms.deleteRoom(room)),
    token: async (room, identity, does) => ({
      url: publicUrl,
      token: await mint(apiKey, apiSecret, { room, identity, does }),
    }),
    async allowScreen(room, identity) {
      await rooms.updateParticipant(room, identity, { permission: permissionTo(true) });
    },
    async forbidScreens(room) {
      const participants = await unlessGone(rooms.listParticipants(room));
      const customers = (participants ?? []).filter(({ identity }: ParticipantInfo) =>
        identity.startsWith('customer-'),
      );
      await Promise.all(
        customers.map(({ identity }) =>
          unlessGone(rooms.updateParticipant(room, identity, { permission: permissionTo(false) })),
        ),
      );
    },
  };
}

async function mint(
  apiKey: string,
  apiSecret: string,
  { room, identity, does }: { room: string; identity: string; does: 'see' | 'show' },
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl: TOKEN_LIFE });
  token.addGrant({
    room,
    roomJoin: true,
    roomCreate: false,
    canPublish: false,
    canPublishData: false,
    canUpdateOwnMetadata: false,
    canSubscribe: does === 'see',
  });
  return token.toJwt();
}

function permissionTo(publish: boolean) {
  return {
    canSubscribe: false,
    canPublish: publish,
    canPublishData: false,
    canUpdateMetadata: false,
    canPublishSources: publish ? [TrackSource.SCREEN_SHARE] : [],
  };
}

/** Whether the server answers its API with these credentials. */
export async function isLiveKitReady({ url, apiKey, apiSecret }: LiveKitOptions): Promise<boolean> {
  try {
    await new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 2 }).listRooms([]);
    return true;
  } catch {
    return false;
  }
}

/** What is gone needs no change. */
async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServerError && error.code === 'not_found') return undefined;
    throw error;
  }
}
