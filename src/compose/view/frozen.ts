/**
 * A value that nobody can change, with all that it holds: views are shared by the documents of a packet, and what one template
 * does must not be seen by another. What is frozen already is taken to be so all the way down.
 */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const held of Object.values(value)) frozen(held);
  return value;
};
