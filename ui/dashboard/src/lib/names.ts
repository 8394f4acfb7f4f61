interface Named {
  readonly slug: string;
  readonly name?: string | null;
}

/** The display name of an action or page: its name, else the last segment of its slug. */
export function getName({ slug, name }: Named): string {
  return name || lastSegment(slug);
}

/** Turns a slug into a readable name: `CamelWithADoubleUpper` → “Camel with a double upper”. */
export function slugToName(slug: string): string {
  const words = lastSegment(slug)
    .replace(/[-_.]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lastSegment(slug: string): string {
  return slug.slice(slug.lastIndexOf('/') + 1);
}

interface Person {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email: string;
}

/** “First Last”, or the e-mail address of somebody who gave no name. */
export function personName({ firstName, lastName, email }: Person): string {
  return [firstName, lastName].filter(Boolean).join(' ') || email;
}

/** “Ada Lovelace (ada@example.com)”, as lists that must tell namesakes apart show it. */
export function personNameWithEmail(person: Person): string {
  const name = personName(person);
  return name === person.email ? name : `${name} (${person.email})`;
}

/** The first letters of the first two words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2);
  return words.map((word) => (Array.from(word)[0] ?? '').toUpperCase()).join('');
}
