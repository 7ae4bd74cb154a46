/**
 * What all of a craft do, by a word of its slug: of them it is not asked for where something else is ("Mixage Atmos" of
 * a mixer is "Atmos").
 */
export const activities: Record<string, string> = {
  animateur: 'animation',
  bruiteur: 'bruitage',
  cascades: 'cascade',
  cascadeur: 'cascade',
  casting: 'casting',
  compositeur: 'musique',
  compositing: 'compositing',
  documentaliste: 'recherche',
  drone: 'drone',
  etalonneur: 'étalonnage',
  mixeur: 'mixage',
  monteur: 'montage',
  scenariste: 'écriture',
  son: 'son',
  storyboardeur: 'storyboard',
};
