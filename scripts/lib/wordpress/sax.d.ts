/** The part of `sax` that is used here; the package carries no types. */
declare module 'sax' {
  export type Tag = { name: string; attributes: Record<string, string> };
  export type Parser = {
    /** Counted from 0. */
    line: number;
    column: number;
    onerror: (error: Error) => void;
    ondoctype: (doctype: string) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write: (text: string) => Parser;
    close: () => Parser;
  };
  const sax: { parser: (isStrict: boolean, options: { strictEntities: boolean }) => Parser };
  export default sax;
}
