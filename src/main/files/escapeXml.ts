const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" } as const;

/** Text as it stands in an element of XML. */
export function escapeXml(text: string): string {
  return Object.entries(entities).reduce((sum, [entity, char]) => sum.replaceAll(char, entity), text);
}

/** The text that an element of React's holds: it writes five characters as entities. */
export function unescapeXml(text: string): string {
  return Object.entries(entities).reduceRight((sum, [entity, char]) => sum.replaceAll(entity, char), text);
}
