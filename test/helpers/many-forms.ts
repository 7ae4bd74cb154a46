/**
 * Settings of a file that sends many forms and reads the mails they owe. Import it before all else: the environment is
 * read once, when the first module that needs it loads.
 */
Object.assign(process.env, {
  FORMS_PER_HOUR: '600',
  SITE_URL: 'https://site.example',
  MAIL_FROM: 'Générique <relais@mails.example>',
});
