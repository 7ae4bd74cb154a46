/** The path of the image that a page tells other sites to show; undefined where it tells none. */
export const sharedImage = (html: string): string | undefined => {
  const address = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1];
  return address === undefined ? undefined : new URL(address, 'https://any.invalid').pathname;
};
