/** The locale of all formats. Texts are English for now, and formats must not mix languages. */
export const locale = 'en-US';
