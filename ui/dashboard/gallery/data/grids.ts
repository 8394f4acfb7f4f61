const works = [
  ['Analytical Engine', 'Ada Lovelace'],
  ['A compiler', 'Grace Hopper'],
  ['Orbits', 'Katherine Johnson'],
  ['Spanning trees', 'Radia Perlman'],
  ['Rings and fields', 'Emmy Noether'],
] as const;

const menu = [
  { label: 'Show', route: 'works/show' },
  { label: 'Delete', route: 'works/delete', theme: 'danger' },
];

/** Items with everything that items have; the last one has a picture that is nowhere. */
export const pictures = {
  data: works.map(([label, description], index) => ({
    key: String(index),
    data: {
      label,
      description,
      menu,
      route: 'works/show',
      params: { id: index },
      image:
        index === 4
          ? {}
          : { url: '/favicon.svg', alt: label, fit: index % 2 ? 'cover' : 'contain' },
    },
  })),
  totalRecords: works.length,
  idealColumnWidth: 240,
};

export const cards = {
  data: works.map(([label, description], index) => ({
    key: String(index),
    data: { label, description, menu, ...(index % 2 === 0 && { url: 'https://example.com' }) },
  })),
  totalRecords: works.length,
  idealColumnWidth: 300,
  helpText: 'Every *other* one leads somewhere.',
};
