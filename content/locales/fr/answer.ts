/** What is said of answers to projects beside their form: the pages of links, mails, states. */
export const answerFr = {
  state: {
    sent: 'attend l’employeur',
    asked: 'question posée',
    accepted: 'acceptée',
    declined: 'déclinée',
    closed: 'close sans suite',
  },
  /** Said to the employer of what is `sent`. */
  waitsForYou: 'attend votre suite',
  section: 'Me proposer',
  decide: {
    title: 'Donner suite à une réponse',
    body: 'Le courriel d’où vous venez porte la réponse. Ce lien agit une fois.',
    act: 'Que voulez-vous faire ?',
    accept: 'Accepter : nous nous parlons',
    acceptHint: 'Chacun reçoit aussitôt le nom et l’adresse électronique de l’autre.',
    ask: 'Poser une question',
    askHint:
      'Elle est transmise sans votre nom ; la réponse vous revient avec un nouveau lien. Écrivez-la ci-dessous.',
    decline: 'Décliner',
    declineHint: 'La personne le sait aussitôt. Un mot ci-dessous l’aide ; il n’est pas obligé.',
    text: 'Votre question ou votre mot',
    submit: 'Valider',
  },
  reply: {
    title: 'Répondre à une question sur votre réponse',
    body: 'La question est dans le courriel d’où vous venez. Votre texte part à l’employeur sans votre nom ni votre adresse.',
    text: 'Votre texte',
    submit: 'Envoyer',
  },
  mails: {
    decide: 'Accepter, poser une question ou décliner :',
    reply: 'Répondre par ce lien :',
    until: 'Ce lien agit une fois, jusqu’au {until}.',
    project: 'Projet : {title}',
    availability: 'Disponibilité : {availability}',
    fit: 'D’après sa page : {tier}.',
    fitNone: 'D’après sa page : le métier cherché n’y est pas, ou plus de deux critères manquent.',
    read: {
      said: 'La personne dit avoir lu, le {day} : {texts}.',
      and: ' ; ',
      specification: 'le cahier des charges',
      formerSpecification: 'le cahier des charges, dans une version que vous avez changée depuis',
      charter: '« {title} », version du {version}',
      formerCharter: '« {title} », version du {version}, changée depuis',
    },
    you: 'Vous demandiez :',
    confirm: {
      subject: 'Confirmez votre réponse à un projet',
      lead: 'Votre adresse a été donnée sur Générique pour répondre au projet « {title} » ({page}).',
      confirm: 'Si cette réponse est de vous, confirmez-la et elle sera transmise :',
      until:
        'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, la réponse est effacée.',
      otherwise: 'Si ce n’est pas vous, ne faites rien : la réponse ne sera pas transmise.',
    },
    waits: {
      subject: 'Votre réponse attend votre page : {title}',
      lead: 'Votre réponse au projet « {title} » est gardée, et n’est pas encore transmise : aucune page visible de Générique n’a cette adresse.',
      signUp: 'Pas encore de page ? Inscrivez-vous avec cette même adresse : {form}',
      own: 'Votre page est cachée, ou a une autre adresse ? Changez cela ici : {myPage}',
      next: 'Dès que votre page paraît, votre réponse part d’elle-même, si le projet est encore ouvert (jusqu’au {day}). Nous la gardons 90 jours au plus.',
    },
    late: {
      subject: 'Le projet n’est plus ouvert : {title}',
      lead: 'Le projet « {title} » a été clos avant que votre réponse puisse partir. Elle n’a pas été transmise.',
      next: 'D’autres projets cherchent quelqu’un : {briefs}',
    },
    twice: {
      subject: 'Vous avez déjà répondu : {title}',
      lead: 'Vous aviez déjà répondu au projet « {title} » : votre première réponse compte, la seconde n’a pas été transmise.',
      next: 'Quoi qu’il en soit, la suite de la première vous arrive par courriel.',
    },
    sent: {
      subject: 'Une réponse à votre projet : {title}',
      lead: 'Quelqu’un de l’annuaire se propose pour votre projet. Son nom et son adresse vous parviennent si vous acceptez ; les vôtres lui parviennent alors aussi.',
      next: 'Sans suite de votre part, nous vous le rappelons après 7 et 14 jours ; à la clôture du projet, la personne apprend que vous n’avez pas répondu.',
    },
    asked: {
      subject: 'Une question sur votre réponse : {title}',
      lead: 'L’employeur du projet « {title} » vous demande :',
      next: 'Votre nom et votre adresse ne lui sont pas encore connus.',
    },
    replied: {
      subject: 'La suite de votre question : {title}',
      lead: 'La personne qui se propose pour « {title} » vous répond :',
    },
    acceptedTalent: {
      subject: 'Votre réponse est acceptée : {title}',
      lead: 'Votre réponse au projet « {title} » est acceptée. L’employeur connaît maintenant votre nom et votre adresse ; voici les siens :',
      next: 'Répondez à ce courriel pour lui écrire.',
    },
    acceptedEmployer: {
      subject: 'Vous avez accepté {name} : {title}',
      lead: 'Vous avez accepté cette réponse à « {title} ». La personne connaît maintenant votre nom et votre adresse ; voici les siens :',
      next: 'Répondez à ce courriel pour lui écrire. Le projet reste ouvert jusqu’à sa clôture.',
    },
    declined: {
      subject: 'Votre réponse n’est pas retenue : {title}',
      lead: 'L’employeur du projet « {title} » ne donne pas suite à votre réponse.',
      word: 'Son mot :',
      next: 'Merci d’avoir répondu. Votre nom et votre adresse ne lui ont pas été donnés. D’autres projets : {briefs}',
    },
    closed: {
      subject: 'Le projet est clos : {title}',
      lead: 'Le projet « {title} » est clos.',
      outcome: {
        foundHere: 'Quelqu’un d’autre a été trouvé ici.',
        foundElsewhere: 'Quelqu’un a été trouvé ailleurs.',
        givenUp: 'L’employeur ne cherche plus.',
        expired: 'La production n’a pas répondu avant la date de clôture.',
        unanswered:
          'La date de clôture est passée, et la question de l’employeur est restée sans réponse.',
        withdrawn: 'La rédaction a retiré le projet.',
      },
      next: 'Merci d’avoir répondu. Votre nom et votre adresse n’ont pas été donnés à l’employeur. D’autres projets : {briefs}',
    },
    list: {
      reminder: 'Des réponses attendent votre suite : {title}',
      lead: 'Des personnes attendent votre suite au projet « {title} » depuis une semaine ou plus, les plus anciennes en premier. Un mot suffit, même pour décliner.',
      one: 'Réponse du {day}, {state}',
    },
  },
};

/** What the pages of these links say is to be mended. */
export const answerErrorsFr = {
  'answer.act.missing': 'Choisissez ce que vous voulez faire.',
  'answer.act.closed':
    'Ce projet a été clos entre-temps : la personne a déjà reçu un courriel qui le lui dit.',
  'answer.act.done': 'Cette réponse a déjà reçu une suite.',
  'answer.text.missing': 'Écrivez votre texte.',
  'answer.text.tooShort': 'Écrivez votre texte.',
  'answer.text.tooLong': 'Écrivez votre texte en 2 000 caractères ou moins.',
  'answer.text.wrongForm': 'Retirez du texte les caractères invisibles.',
  'answer.text.names':
    'Retirez votre nom et votre adresse du texte : ils sont donnés à la personne que vous acceptez.',
};
