export const organizationTexts = {
  heading: 'New organization',
  description: 'An organization has its own people, actions, keys and history.',
  name: 'Organization name',
  nameMissing: 'Please enter a name.',
  slug: 'Organization slug',
  slugHelp: 'Part of every address: lower-case letters, digits, hyphens and underscores.',
  slugInvalid: 'Please use at least two lower-case letters, digits, hyphens or underscores.',
  create: 'Create organization',
} as const;
