/** Whether HTML shows anything: text or a picture. Empty paragraphs are what an editor leaves behind. */
export function hasContent(html: string): boolean {
  if (/<img\b/i.test(html)) return true;
  return html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '';
}
