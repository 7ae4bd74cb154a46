/**
 * Where the boxes and arrows of a ladder stand, pixels. Arrows run in the gaps between rows, one track for each
 * craft they lead to, so that only what leads to the same place ever shares a line; those that pass a row do it
 * in a lane right of all boxes.
 */
import type { Edge } from './ladder.ts';

/** Draws rungs (top first) of named boxes. Rungs longer than `columns` take several rows. */
export const drawLadder = ({ rungs, edges, width, columns }: Asked): Drawing => {
  const rows = rungs.flatMap((rung) => inRows(rung, columns));
  const rowOf = new Map(rows.flatMap((row, y) => row.map(({ slug }) => [slug, y] as const)));
  const known = edges.flatMap(([from, to]): Way[] => {
    const [below, above] = [rowOf.get(from), rowOf.get(to)];
    return below === undefined || above === undefined || below <= above
      ? []
      : [{ from, to, below, above }];
  });
  const lanes = [...new Set(known.filter(isLong).map(({ to }) => to))];
  const inner = width - (lanes.length > 0 ? lanes.length * laneWidth + gutter / 2 : 0);
  const boxWidth = Math.floor((inner - gutter * (columns - 1)) / columns);
  const tracks = rows.map((_, y) => tracksIn(known, y));

  const boxes = new Map<string, Box>();
  const tops: number[] = [];
  let y = 0;
  for (const [n, row] of arranged(rows, known).entries()) {
    if (n > 0) y += gapOf(tracks[n - 1]);
    tops.push(y);
    const made = row.map((named, place) =>
      boxOf(named, { x: place * (boxWidth + gutter), y, width: boxWidth }),
    );
    for (const box of made) boxes.set(box.slug, box);
    y += Math.max(...made.map(({ height }) => height));
  }
  const arrows = known.map((way) => pathOf(way, { boxes, tracks, tops, lanes, inner }));
  return { width, height: y, boxes: [...boxes.values()], arrows };
};

export const lineHeight = 18;
export const padding = 8;
const gutter = 16;
const laneWidth = 9;
const trackHeight = 8;
/** The width of a letter of the condensed face at 16 px, capitals and spaces among them. */
const letterWidth = 6.4;

/** The title of a craft, then those that it leads to in other teams, each after an arrow. */
const boxOf = ({ slug, title, exits = [] }: Named, place: Pick<Box, 'x' | 'y' | 'width'>): Box => {
  const lines = inLines(title, place.width);
  let below = lines.length;
  const out = exits.map((exit) => {
    const own = inLines(`→ ${exit.title}`, place.width);
    const first = below;
    below += own.length;
    return { slug: exit.slug, lines: own, first };
  });
  return { slug, ...place, height: below * lineHeight + 2 * padding, lines, exits: out };
};

const inRows = <T>(rung: T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(rung.length / columns) }, (_, n) =>
    rung.slice(n * columns, (n + 1) * columns),
  );

const isLong = ({ below, above }: Way): boolean => below - above > 1;

/** The crafts whose lines run in the gap under a row, each once. */
const tracksIn = (ways: Way[], row: number): string[] => [
  ...new Set(
    ways.filter(({ below, above }) => above === row || below === row + 1).map(({ to }) => to),
  ),
];

const gapOf = (tracks: string[] = []): number => 24 + trackHeight * tracks.length;

/** Each row in the order of what it leads to, so that few lines cross. */
const arranged = (rows: Named[][], ways: Way[]): Named[][] => {
  const place = new Map<string, number>();
  return rows.map((row) => {
    const wish = ({ slug }: Named, n: number): number => {
      const above = ways.flatMap(({ from, to }) => (from === slug ? [place.get(to) ?? n] : []));
      return above.length === 0 ? n : above.reduce((sum, x) => sum + x, 0) / above.length;
    };
    const sorted = row
      .map((box, n) => ({ box, at: wish(box, n) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ box }) => box);
    for (const [x, { slug }] of sorted.entries()) place.set(slug, x);
    return sorted;
  });
};

/** Lines that fit, the two forms of a title on lines of their own where they do not fit on one. */
const inLines = (title: string, width: number): string[] => {
  const most = Math.floor((width - 2 * padding) / letterWidth);
  if (title.length <= most) return [title];
  return title.split(/(?<=,) /).flatMap((form) => {
    const lines: string[] = [];
    for (const word of form.split(' ')) {
      const line = [...lines.slice(-1), word].join(' ');
      if (lines.length > 0 && line.length <= most) lines[lines.length - 1] = line;
      else lines.push(word);
    }
    return lines;
  });
};

const pathOf = (way: Way, { boxes, tracks, tops, lanes, inner }: Placed): string => {
  const [from, to] = [boxes.get(way.from), boxes.get(way.to)];
  if (!from || !to) return '';
  const trackAt = (row: number): number => {
    const n = (tracks[row] ?? []).indexOf(way.to);
    return (tops[row + 1] ?? 0) - 8 - n * trackHeight;
  };
  // Lines that pass a row leave beside those that do not, which are straight where boxes stand above each other.
  const start = from.x + from.width / 2 + (isLong(way) ? -8 : 0);
  const end = to.x + to.width / 2;
  const tip = to.y + to.height + 1;
  const up = `M${start} ${from.y}V${trackAt(way.below - 1)}`;
  if (!isLong(way)) return `${up}H${end}V${tip}`;
  const lane = inner + gutter / 2 + lanes.indexOf(way.to) * laneWidth;
  return `${up}H${lane}V${trackAt(way.above)}H${end}V${tip}`;
};

type Titled = { slug: string; title: string };
type Named = Titled & { exits?: Titled[] };
type Asked = { rungs: Named[][]; edges: Edge[]; width: number; columns: number };
type Way = { from: string; to: string; below: number; above: number };
type Placed = {
  boxes: Map<string, Box>;
  tracks: string[][];
  tops: number[];
  lanes: string[];
  inner: number;
};

export type Box = {
  slug: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  /** Crafts of other teams; `first` counts the lines above. */
  exits: { slug: string; lines: string[]; first: number }[];
};
/** `arrows` are paths that end at the box they lead to. */
export type Drawing = { width: number; height: number; boxes: Box[]; arrows: string[] };
