// What is usual for a line and what of it stands out: the grey band, what late rows will add, where the
// next number is expected, where the level seems to have changed, and signs. Pure: rows and options in,
// series out; nothing where nothing was judged.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.judged = function judged(rows, options) {
  const { colours } = options;
  const found = rows.lines.length === 1 && rows.lines[0].judged;
  if (!found) return [];
  const quiet = { type: "custom", silent: true, clip: true, emphasis: { disabled: true } };
  const number = (range) => [range.at, range.low, range.high];
  const box = (api) => {
    const step = api.size([1, 0])[0];
    const [x, top] = api.coord([api.value(0), api.value(2)]);
    const bottom = api.coord([api.value(0), api.value(1)])[1];
    return { x, step, top, bottom };
  };

  // Not everything that draws on paper paints the edge of a letter behind the letter.
  const halo = options.halo === false ? {} : { stroke: colours.surface, lineWidth: 3 };

  const band = {
    ...quiet,
    z: 1,
    data: found.usual.map(number),
    encode: { x: 0, y: [1, 2] },
    renderItem: (item, api) => {
      const { x, step, top, bottom } = box(api);
      // A hair wider than the step, so that neighbours leave no seam.
      const shape = { x: x - step / 2, y: top, width: step + 0.5, height: Math.max(2, bottom - top) };
      return { type: "rect", shape, style: { fill: colours.hairline } };
    },
  };

  const rest = {
    ...quiet,
    z: 3,
    data: found.ripe.map(number),
    encode: { x: 0, y: [1, 2] },
    renderItem: (item, api) => {
      const { x, top, bottom } = box(api);
      const style = { stroke: colours.muted, lineWidth: 1.5 };
      const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
      return {
        type: "group",
        children: [line(x, bottom, x, top), line(x - 4, bottom, x + 4, bottom), line(x - 4, top, x + 4, top)],
      };
    },
  };

  const next = {
    ...quiet,
    z: 3,
    data: found.next.map(number),
    encode: { x: 0, y: [1, 2] },
    // Two that may come stand side by side, the one at the usual level first and dotted.
    renderItem: (item, api) => {
      const { x, step, top, bottom } = box(api);
      const two = found.next.length > 1;
      const width = two ? Math.min(14, Math.max(5, step * 0.45)) : Math.min(18, Math.max(6, step * 0.6));
      const left = two ? x + (item.dataIndex === 0 ? -width - 1 : 1) : x - width / 2;
      const shape = { x: left, y: top, width, height: Math.max(2, bottom - top) };
      const lineDash = two && item.dataIndex === 0 ? [1.5, 1.5] : [4, 3];
      return { type: "rect", shape, style: { fill: "none", stroke: two ? colours.ink : colours.muted, lineWidth: 1.5, lineDash } };
    },
  };

  const turns = {
    ...quiet,
    z: 1,
    data: found.turns.map((turn) => [turn.first, turn.last, turn.most]),
    encode: { x: [0, 1] },
    renderItem: (item, api) => {
      const [left, top] = api.coord([api.value(0), rows.scale.max]);
      const [right, bottom] = api.coord([api.value(1), 0]);
      const x = api.coord([api.value(2), 0])[0];
      const late = x > item.coordSys.x + item.coordSys.width / 2;
      const style = { stroke: colours.muted, lineWidth: 1 };
      const line = (x1, y1, x2, y2, more) => ({
        type: "line",
        shape: { x1, y1, x2, y2 },
        style: { ...style, ...more },
      });
      return {
        type: "group",
        children: [
          line(x, top, x, bottom, { lineDash: [2, 3] }),
          line(left, top + 3, right, top + 3),
          line(left, top, left, top + 6),
          line(right, top, right, top + 6),
          {
            type: "text",
            x: late ? x - 6 : x + 6,
            y: top + 8,
            style: {
              text: found.turns[item.dataIndex].label,
              fill: colours.muted,
              font: `12px ${options.font}`,
              align: late ? "right" : "left",
              ...halo,
            },
          },
        ],
      };
    },
  };

  const ink = colours.series[0];
  const ring = {
    symbol: "circle",
    itemStyle: { color: colours.surface, borderColor: colours.muted, borderWidth: 1.5 },
  };
  const shapes = {
    more: { symbol: "triangle", itemStyle: { color: ink, borderColor: colours.surface, borderWidth: 1 } },
    fewer: {
      symbol: "path://M0,0 L10,0 L5,9 Z",
      itemStyle: { color: colours.surface, borderColor: ink, borderWidth: 2 },
    },
    usual: { symbol: "circle", itemStyle: { color: ink, borderColor: colours.surface, borderWidth: 1 } },
    within: ring,
    "cannot-tell": { ...ring, symbol: "diamond" },
  };
  const marks = {
    type: "scatter",
    silent: true,
    z: 4,
    data: found.marks.map((mark) => ({
      value: [mark.at, mark.value],
      ...(mark.sign === "outside"
        ? { symbolSize: 5, symbolOffset: [0, -8], itemStyle: { color: colours.ink } }
        : { symbolSize: 13, ...shapes[mark.sign] }),
    })),
    emphasis: { disabled: true },
  };

  // In a small panel only the words that matter have room; the others stand below. Words of the last
  // periods stand beside the drawing, at the height of what they are said of. Any other stands above
  // everything that is drawn where it stands, so that it covers no number.
  const beside = globalThis.lagesbild.chart.judged.names(rows, options);
  const roomy = (options.width || 800) >= 560;
  const named = found.marks.filter(
    (mark) =>
      mark.label &&
      (roomy || mark.sign === "more" || mark.sign === "fewer") &&
      !beside.some((name) => name.mark === mark),
  );
  const step = ((options.width || 800) - 60) / Math.max(1, rows.periods.length);
  const heights = rows.periods.map((period, at) => {
    const point = rows.lines[0].points[at] || {};
    return Math.max(point.value || 0, point.high || 0);
  });
  for (const { at, high } of [...found.ripe, ...found.next]) heights[at] = Math.max(heights[at] || 0, high);
  const under = ({ at, value, label }) => {
    const late = at > rows.periods.length / 2;
    const reach = Math.ceil((7 * label.length) / step);
    const over = late ? heights.slice(Math.max(0, at - reach), at + 1) : heights.slice(at, at + reach + 1);
    return Math.max(value, ...over);
  };
  const words = {
    ...quiet,
    clip: false,
    z: 5,
    data: named.map((mark) => [mark.at, under(mark)]),
    encode: { x: 0, y: 1 },
    renderItem: (item, api) => {
      const mark = named[item.dataIndex];
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const late = mark.at > rows.periods.length / 2;
      const least = item.coordSys.y + (found.turns.length > 0 ? 30 : 12);
      // Where there is no room above, it stands beside its sign.
      const low = y - 15 < least;
      const out = low ? -12 : step / 2;
      return {
        type: "text",
        x: late ? x + out : x - out,
        y: low ? Math.max(y + 5, least) : y - 15,
        style: {
          text: mark.label,
          fill: colours.ink,
          font: `12px ${options.font}`,
          align: late ? "right" : "left",
          verticalAlign: "bottom",
          ...halo,
        },
      };
    },
  };
  // Names that would touch each other, or the name of what is compared, make way downwards.
  const compared = rows.beside?.points.findLast((point) => point.state !== "missing")?.value;
  const ordered = [...beside].sort((one, other) => other.value - one.value);
  const shift = (index, height) => {
    const at = (value) => height * (1 - value / rows.scale.max);
    let free = -Infinity;
    for (const { value } of ordered.slice(0, index + 1)) {
      let y = Math.max(at(value), free);
      if (compared != null && Math.abs(y - at(compared)) < 24) y = at(compared) + 24;
      free = y + 16;
    }
    return free - 16 - at(ordered[index].value);
  };
  const names = {
    ...quiet,
    clip: false,
    z: 5,
    data: ordered.map((name) => [name.at, name.value]),
    encode: { x: 0, y: 1 },
    renderItem: (item, api) => {
      const { label, mark } = ordered[item.dataIndex];
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const down = y + shift(item.dataIndex, item.coordSys.height);
      const edge = item.coordSys.x + item.coordSys.width;
      const style = { stroke: colours.muted, lineWidth: 1 };
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1: x + 9, y1: y, x2: edge + 4, y2: down }, style },
          {
            type: "text",
            x: edge + 7,
            y: down + 6,
            style: {
              text: label,
              fill: mark ? colours.ink : colours.muted,
              font: `12px ${options.font}`,
              align: "left",
              verticalAlign: "bottom",
              ...halo,
            },
          },
        ],
      };
    },
  };
  return [band, turns, next, rest, marks, words, names].filter((series) => series.data.length > 0);
};

// What stands by name beside the end of a single line: the word of a mark in its last periods, and what the
// next may hold; nothing where there is no room.
globalThis.lagesbild.chart.judged.names = function names(rows, options) {
  const found = rows.lines.length === 1 && rows.lines[0].judged;
  if (!found?.marks || (options.width || 800) < 560) return [];
  const near = rows.periods.length - 3;
  const marks = found.marks
    .filter((mark) => mark.label && mark.at >= near)
    .map((mark) => ({ at: mark.at, value: mark.value, label: mark.label, mark }));
  const next = (found.next ?? [])
    .filter(({ label }) => label)
    .map(({ at, low, high, label }) => ({ at, value: (low + high) / 2, label }));
  return [...marks, ...next];
};
