import type { Request } from 'express';

/** One page of a list by `page`, `per_page` (at most 100) and `sort_order`, with the links that the API adds. */
export function pageOf(request: Request, name: string, all: readonly unknown[]): Record<string, unknown> {
  const page = positive(request.query.page, 1);
  const perPage = Math.min(positive(request.query.per_page, 100), 100);
  const sorted = request.query.sort_order === 'desc' ? all.toReversed() : all;
  const link = (number: number): string => {
    const query = new URLSearchParams({ page: String(number), per_page: String(perPage) });
    if (request.query.sort_order === 'desc') query.set('sort_order', 'desc');
    if (typeof request.query.external_id === 'string') query.set('external_id', request.query.external_id);
    return `${request.protocol}://${request.get('host') ?? ''}${request.baseUrl}${request.path}?${query.toString()}`;
  };
  return {
    [name]: sorted.slice((page - 1) * perPage, page * perPage),
    next_page: page * perPage < all.length ? link(page + 1) : null,
    previous_page: page > 1 ? link(page - 1) : null,
    count: all.length,
  };
}

function positive(value: unknown, fallback: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
