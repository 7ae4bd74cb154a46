/**
 * Words that stand so close to a name of the vocabulary that they would be taken for a slip: found by comparing it with
 * common French names and the words of the guides. A word that is missing here costs a chip that says it was mended.
 */

/** Whether a folded word is itself, however close it is to a trade, a place or a language. */
export const isOrdinary = (word: string): boolean => ordinary.has(word);

const names =
  'alais alois anders andre ariste armeline bastian bordeleau bourgeois boyer brice camara carpentier chantal ' +
  'charpentier chery clarence coste denis denise denys dijan fantin francia francois francoise germaine ginette ' +
  'girond jason lallemand langlais laura manon marie marine marthe masson mence mireille moise moselli nantet nicol ' +
  'norman orane picart poiret prudence rayan reine regine regis romain romane ronan sartre savoye serge simone ' +
  'toure yvonne';
const nouns =
  'agence argent armes article articles artifice artifices artistic assis banque bandes barbes boisson boissons bonne ' +
  'boire cales cantine cantines carte chambre chambres change charger chargeur charpente charte chassis chercher ' +
  'chevaux combo comedie comedies comme composer compose composition comte confection conteur corset course courses ' +
  'courte cours courrier creation creations dangers dehors detour donne douleur drame drames dresse drive drives ' +
  'emotion ensemble envers etrangere every facteur facon foire forte found garde generation grace grosse guere hauteur ' +
  'heure heures homme hommes hours illustration interieur jours lances lecture lettres letter lourds machine machines ' +
  'mains maison maisons marche marches marge masque means mention mentions ministere mineur mirage mission mobilier ' +
  'moniteur montagne montagnes montre moteur moteurs moyenne names noise office pairs pannes parts parvis peinture ' +
  'peintures perruque perruques person pochette point points pompiers porte portes presence presente presents prive ' +
  'prives projecteur projecteurs propos protection provenance publicite recul regime regle regles regler relie reuse ' +
  'round savoir saveur secteur secteurs serve sorte sourdes spare superieur table tapisserie telle tracteur traverse ' +
  'unite unites unity vendre verifier verre verres viennent ville villes violence violences vivre voire votre waiting ' +
  'wound write writes allier autour casque declaration execution explication learn officiel poitier reference references register ' +
  'regularite reportage reportages sculpture serre';

const ordinary = new Set(`${names} ${nouns}`.split(' '));
