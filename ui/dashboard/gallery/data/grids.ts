const works = [
  ['Analytical Engine', 'Ada Lovelace'],
  ['A compiler', 'Grace Hopper'],
  ['Orbits', 'Katherine Johnson'],
  ['Spanning trees', 'Radia Perlman'],
  ['Rings and fields', 'Emmy Noether'],
] as const;

const colors = ['7c3aed', '0891b2', 'ca8a04', 'be185d', '15803d'];

/** A picture without anybody to ask for it. */
function pictureOf(index: number): string {
  const color = colors[index % colors.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#${color}"/><circle cx="${4 + index}" cy="4.5" r="3" fill="#fff" fill-opacity=".3"/></svg>`;
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

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
      image: index === 4 ? {} : { url: pictureOf(index), alt: label },
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
