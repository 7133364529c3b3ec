import { offerCard } from '../../../relay/domain/desk/offer-card.ts';
import { NOON, SampleSession, STRANGER } from '../../support/sample-session.ts';

test('[K16] the reasons of an offer name skills as people call them', () => {
  const { session } = new SampleSession().offered(STRANGER);
  if (session?.phase !== 'offered') throw new Error('The sample is not offered.');
  const chosen = { ...session.offer.why.chosen, matchedSkills: ['cards', 'gone'] };
  const offered = { ...session, offer: { ...session.offer, why: { ...session.offer.why, chosen } } };
  const skillName = (id: string) => (id === 'cards' ? 'Card payments' : id);
  const card = offerCard(offered, { nameOf: (id) => id, skillName, positionOf: () => 1 }, NOON);
  expect(card.why.chosen.matchedSkills).toEqual(['Card payments', 'gone']);
});
