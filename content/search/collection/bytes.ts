/** Numbers and texts one after the other, as the files of a collection hold them. */

/** Collects bytes. Numbers are whole, from 0 to 2^31 − 1, seven bits a byte, the lowest first. `room`: bytes to begin with. */
export const makeWriter = (room = 64): Writer => {
  let bytes = new Uint8Array(room);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const number = (value: number): void => {
    makeRoom(5);
    let rest = value;
    while (rest > 127) {
      bytes[length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  const raw = (part: Uint8Array): void => {
    makeRoom(part.length);
    bytes.set(part, length);
    length += part.length;
  };
  const text = (value: string): void => {
    const encoded = encoder.encode(value);
    number(encoded.length);
    raw(encoded);
  };
  return { number, raw, text, size: () => length, bytes: () => bytes.slice(0, length) };
};

/** Reads what a writer wrote, in the same order. Past the end numbers are 0. */
export const makeReader = (bytes: Uint8Array): Reader => {
  let place = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const raw = (size: number): Uint8Array => bytes.subarray(place, (place += size));
  return {
    number,
    raw,
    text: () => textOf(raw(number())),
    place: () => place,
    isAtEnd: () => place >= bytes.length,
  };
};

/** Most terms are plain letters: thousands of small ones are read far quicker by hand. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes.length > 24 || bytes.some((byte) => byte > 127)) return decoder.decode(bytes);
  return String.fromCharCode(...bytes);
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export type Writer = {
  number: (value: number) => void;
  raw: (part: Uint8Array) => void;
  text: (value: string) => void;
  /** Bytes so far. */
  size: () => number;
  bytes: () => Uint8Array;
};
export type Reader = {
  number: () => number;
  raw: (size: number) => Uint8Array;
  text: () => string;
  /** Bytes read so far. */
  place: () => number;
  isAtEnd: () => boolean;
};
