import type { Directory } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** The tenants of this relay, found by the ids of what they own. Throws when two own the same id. */
export function createDirectory(tenants: readonly Tenant[]): Directory {
  const byId = indexed(tenants.map((tenant) => [tenant.id, tenant]));
  const portals = indexed(
    tenants.flatMap((tenant) => tenant.portals.map((portal) => [portal.id, { tenant, portal }] as const)),
  );
  const installations = indexed(
    tenants.flatMap((tenant) =>
      tenant.installations.map((installation) => [installation.id, { tenant, installation }] as const),
    ),
  );
  return {
    tenant: (id) => byId.get(id),
    portal: (id) => portals.get(id),
    installation: (id) => installations.get(id),
    tenants: () => tenants,
  };
}

function indexed<T>(entries: ReadonlyArray<readonly [string, T]>): Map<string, T> {
  const map = new Map(entries);
  if (map.size !== entries.length) throw new Error('Two tenants, portals or installations have the same id.');
  return map;
}
