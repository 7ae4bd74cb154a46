/** Family name first, in capitals; French files "de" and "d'" behind it: "LA TOUR Camille (de)". A stage name stays whole. */
export function sortName(name: string, lastName: string): string {
  if (!name.includes(lastName)) return name.toLocaleUpperCase('fr');
  const [, particle = '', family = lastName] = /^(de |d['’])?(.*)$/i.exec(lastName) ?? [];
  const behind = particle ? ` (${particle.trim()})` : '';
  return `${family.toLocaleUpperCase('fr')} ${name.replace(lastName, '').trim()}${behind}`;
}
