/** French as typed, whose signs of punctuation and quotes stay with their words at the end of a line. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ +(?=[;:!?»])/g, '\u00a0').replaceAll(/« +/g, '«\u00a0');
