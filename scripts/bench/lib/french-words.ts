/** What generated names, titles and texts are made of. None of it is about anybody. */

export const firstNames = (
  'Camille Léa Manon Chloé Inès Élodie Anaïs Zoé Jeanne Margaux Clémence Noémie Agathe Solène Maëlle ' +
  'Capucine Éléonore Hélène Françoise Geneviève Aïssatou Fatou Leïla Samira Yasmine Linh Mei Teiva ' +
  'Hinano Marie-Laure Anne-Sophie Rozenn Gaëlle Maïwenn Ségolène Églantine Thaïs Océane Justine Pauline ' +
  'Louis Hugo Théo Jules Gabriel Raphaël Arthur Nathan Léo Maël Noé Étienne François Jérôme Loïc Yann ' +
  'Gwendal Joël Noël Benoît Aurélien Sébastien Jean-Marc Jean-Baptiste Moussa Ibrahima Karim Mehdi ' +
  'Bilal Minh Teva Ariitea Titouan Malo Corentin Côme Achille Célestin Maxence Quentin Baptiste Kévin ' +
  'Olivier Nicolas Julien Thomas Vincent Guillaume Antoine Stéphane Christophe Laurent Cédric Fabrice'
).split(' ');

/** Beginnings and ends of family names: 56 × 48 of them. */
export const nameBeginnings = (
  'Mar Ber Cas Del Fau Gar Hum Jou Lam Mon Nav Pel Rou Sab Tal Val Bri Cha Dru Fer Gui Ker Lou Mer ' +
  'Nor Pou Ric Ser Tou Ver Bou Cor Dou Fla Gon Lar Mou Per Que San Ter Vil Bel Cam Dar Fon Gra Lem ' +
  'Mal Pas Rav Sou Tri Vau Œuv Év'
).split(' ');
export const nameEnds = (
  'tin nard sac tel nier gnac vreau rieu bert ville mont laud quet rault dier lou zan got mel reau ' +
  'sonnet chon vet lier min dac rand neuf briac thier lan teau goux ric vin gueux pin dré net cy ' +
  'nault bier çon fray lec zac doux viers'
).split(' ');
export const nameParticles = ['Le', 'La', 'De', 'Du', 'Ben', 'N’'];

export const titleThings = (
  'nuit mer ville saison lettre frontière promesse rivière maison chambre gare forêt lumière moisson ' +
  'tempête ombre marée valse école montagne cuisine fenêtre fanfare traversée escale récolte usine ' +
  'roue cathédrale vitrine boussole grève brume verrière'
).split(' ');
export const titlePlaces = (
  'de Saint-Clair|du canal|des Ormes|de Port-Levant|sans retour|d’hiver|du dimanche|de verre|des oubliés|' +
  'de mon père|du Nord|sous la pluie|à l’envers|de sel|en août|d’Hortense|des tanneurs|de Valmorin|' +
  'du dernier étage|de personne|au bout du quai|des quatre vents|d’une seule voix|de craie'
).split('|');

/** Words of presentations: the small ones first, as in any text. */
export const bioWords = (
  'de la et le les des en un une du pour dans sur avec au je aux par plus mes sans mon chez depuis ' +
  'très entre aussi sous comme tout deux film équipe tournage plateau projet métier série fiction ' +
  'documentaire réalisatrice réalisateur production travail décor lumière son caméra image montage ' +
  'scène costume accessoire repérage régie planning budget atelier école formation expérience années ' +
  'région ville bord mer montagne nuit extérieur studio court long métrage télévision publicité clip ' +
  'captation spectacle théâtre musique archives entretien histoire personnage enfant animaux véhicule ' +
  'cascade effets maquillage coiffure peinture bois métal tissu couture teinture patine moulage ' +
  'prothèse perruque drone grue rail travelling optique objectif filtre projecteur groupe électrogène ' +
  'câble micro perche mixage bruitage voix doublage étalonnage conformation trucage animation dessin ' +
  'modélisation rendu logiciel étalonneur assistante assistant chef cheffe première premier seconde ' +
  'second stagiaire intermittent contrat convention sécurité habilitation permis langue anglais ' +
  'espagnol italien breton créole voyage mobilité camion matériel location prêt soin calme précision ' +
  'écoute patience curiosité rigueur goût mémoire regard geste rythme couleur matière silence paysage ' +
  'visage lettre carnet quartier village port usine ferme forêt rivière aime cherche prépare organise ' +
  'construis accompagne transmets apprends partage invente répare mesure dessine écris photographie ' +
  'enregistre éclaire conduis cuisine négocie anticipe collabore débute reviens habite viens'
).split(' ');

export const specialtyWords = (
  'plongée|prises de vues aériennes|films d’époque|jeune public|comédie musicale|direct|multicaméra|' +
  'son immersif|stop motion|archives|reconstitution|tournages en mer|cascades équestres|nuit américaine|' +
  'fonds verts|prothèses|patine|véhicules anciens|coproductions|captation de concert|haute montagne|' +
  'animaux|effets pratiques|langue des signes'
).split('|');
export const equipmentWords = (
  'Mixette 8 pistes|Deux micros HF|Kit d’objectifs 35 mm|Drone homologué|Fourgon 12 m³|Table lumineuse|' +
  'Machine à coudre industrielle|Station de montage|Caisse de maquillage complète|Perche carbone|' +
  'Quatre panneaux LED|Steadicam|Slider 1,2 m|Casque et retour sans fil'
).split('|');
