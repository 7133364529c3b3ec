import { createHash } from 'node:crypto';
import cors from 'cors';
import express, { Router, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { assetKindOf } from '#shared/protocol/asset-kind.ts';
import { ASSETS_PATH, isAssetHash, MOST_ASSET_BYTES, MOST_ASSETS } from '#shared/protocol/assets.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import { isModest } from '#shared/protocol/picture-size.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import { asEnd, refuse, sessionOf, type AssetDoorParts } from './asset-door.ts';
import type { AssetShelf } from './asset-shelf.ts';

export interface AssetEndpointsParts extends AssetDoorParts {
  shelf: AssetShelf;
  /** Every page that may call: our own and those of the portals. */
  origins: ReadonlySet<string>;
  limit: RequestHandler;
}

/** Bodies that may come in at the same time: each is in memory before anybody knows what it is. */
const MOST_AT_ONCE = 24;
const Hashes = z.strictObject({ hashes: z.array(z.string().refine(isAssetHash)).min(1).max(MOST_ASSETS) });

/**
 * Pictures and fonts of shared pages, by the hash of their bytes (ADR 18). The customer's browser asks which ones have to
 * be brought and brings them; both get those that the session has announced. The relay itself fetches nothing:
 * it has no addresses.
 */
export function createAssetEndpoints({ shelf, origins, limit, ...door }: AssetEndpointsParts): Router {
  const router = Router();
  const path = `${ASSETS_PATH}/:sessionId`;
  const fromOurs = cors({ origin: [...origins], methods: ['GET', 'POST', 'PUT'], maxAge: 600 });
  router.use(ASSETS_PATH, fromOurs, limit);
  router.post(`${path}/missing`, asEnd(['page'], door), express.json({ limit: '64kb' }), (request, response) => {
    const input = Hashes.safeParse(request.body);
    const { tenantId, id } = sessionOf(response);
    const missing = input.success ? shelf.missing(tenantId, id, input.data.hashes) : undefined;
    if (missing) response.json(ok({ missing }));
    else refuseWith(response, input.success ? 'too-many' : 'invalid-input');
  });
  router.put(`${path}/:hash`, asEnd(['page'], door), oneOfFew(), rawBody(), (request, response) => {
    const { tenantId, id } = sessionOf(response);
    const hash = String(request.params.hash);
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isSound(hash, bytes)) refuseWith(response, 'invalid-input');
    else if (shelf.put(tenantId, id, hash, bytes)) response.json(ok({}));
    else refuseWith(response, 'too-many');
  });
  // Customers look at what the agent sees.
  router.get(`${path}/:hash`, asEnd(['page', 'viewer'], door), (request, response) => {
    const { tenantId, id } = sessionOf(response);
    const bytes = shelf.get(tenantId, id, String(request.params.hash));
    if (bytes) sendBytes(response, bytes);
    else refuseWith(response, 'not-found');
  });
  return router;
}

/** What it is called it must be, and nothing but a picture or font that a browser can show without harm. */
function isSound(hash: string, bytes: Buffer): boolean {
  if (createHash('sha256').update(bytes).digest('base64url') !== hash) return false;
  const kind = assetKindOf(bytes);
  return kind !== undefined && isModest(bytes, kind);
}

/** Under no type that a browser shows, and kept by no browser: it is a customer's. */
function sendBytes(response: Response, bytes: Buffer): void {
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('Content-Disposition', 'attachment');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(bytes);
}

function rawBody(): RequestHandler {
  return express.raw({ type: 'application/octet-stream', limit: MOST_ASSET_BYTES, inflate: false });
}

function oneOfFew(): RequestHandler {
  let count = 0;
  return (_request, response, next) => {
    if (count >= MOST_AT_ONCE) {
      refuseWith(response, 'busy');
      return;
    }
    count += 1;
    response.once('close', () => {
      count -= 1;
    });
    next();
  };
}

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  'invalid-input': 'This input does not fit.',
  'too-many': 'This page has too many pictures.',
  'not-found': 'There is no such picture.',
  busy: 'Too much at once. Try again.',
};

function refuseWith(response: Response, code: ErrorCode): void {
  refuse(response, code, fail(code, SENTENCES[code] ?? ''));
}
