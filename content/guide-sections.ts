/** Sections that every guide has, by their titles in both languages; the others vary with the trade. */
export const guideSections = {
  colleagues: { fr: 'Avec qui vous travaillez', en: 'Who you work with' },
  skills: { fr: 'Compétences et outils', en: 'Skills and tools' },
  changes: { fr: 'Ce qui change', en: 'What is changing' },
  questions: { fr: 'Questions fréquentes', en: 'Frequently asked questions' },
} as const;
