// Numbered flags above a drawn chart, each with a bar over the periods that it concerns. Pure: rows,
// options and the drawn option in, the same option with flags out.
//
// rows.flags: [{ number, first, last, begins, label }], in the order of their numbers
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.flags = function flags(rows, options, drawn) {
  if (!rows.flags || rows.flags.length === 0) return drawn;
  const small = (options.width || 800) < 560;
  const { colours } = options;
  const row = 22;
  const most = 4;

  // Flags that begin in the same period share one: its numbers side by side.
  const begun = new Map();
  for (const flag of rows.flags) {
    const same = begun.get(flag.first);
    if (same) {
      same.numbers.push(flag.number);
      same.last = Math.max(same.last, flag.last);
      same.begins = same.begins || flag.begins;
    } else {
      begun.set(flag.first, { ...flag, numbers: [flag.number] });
    }
  }
  const name = ({ numbers }) =>
    numbers.length < 3 ? numbers.join(", ") : `${numbers[0]}–${numbers[numbers.length - 1]}`;
  const consecutive = ({ numbers }) => numbers.every((number, at) => number === numbers[0] + at);
  const named = (group) => {
    const text = consecutive(group) ? name(group) : group.numbers.join(", ");
    return { ...group, text, width: 10 + 7 * text.length };
  };
  const plot = (options.width || 800) - drawn.grid.left - drawn.grid.right;
  const step = plot / Math.max(1, rows.periods.length);

  // In a small panel all stand on one row: those that would touch share a flag, each with its own line.
  const groups = [];
  for (const group of [...begun.values()].sort((one, other) => one.first - other.first)) {
    const before = groups[groups.length - 1];
    const lines = group.begins ? [group.first] : [];
    if (small && before && before.first * step + before.width + 4 > group.first * step) {
      const both = { ...before, numbers: [...before.numbers, ...group.numbers], lines: [...before.lines, ...lines] };
      groups[groups.length - 1] = named({ ...both, last: Math.max(before.last, group.last) });
    } else {
      groups.push(named({ ...group, lines }));
    }
  }

  // Each takes the highest row on which nothing stands in its way; beyond the last they overlap.
  const ends = [];
  for (const group of groups) {
    const begin = group.first * step;
    const free = ends.findIndex((end) => end + 4 <= begin);
    group.row = small ? 0 : free >= 0 ? free : Math.min(ends.length, most - 1);
    ends[group.row] = Math.max(begin + group.width, (group.last + 1) * step);
  }
  const top = drawn.grid.top + row * ends.length;

  const renderItem = (item, api) => {
    const group = groups[item.dataIndex];
    const [x, foot] = api.coord([group.first, 0]);
    const [end, head] = api.coord([group.last, rows.scale.max]);
    const y = head - row * (ends.length - group.row) + 2;
    const text = {
      text: group.text,
      x: x + group.width / 2,
      y: y + 8,
      fill: colours.surface,
      font: `600 11px ${options.font}`,
      align: "center",
      verticalAlign: "middle",
    };
    return {
      type: "group",
      children: [
        ...group.lines.map((first) => {
          const at = api.coord([first, 0])[0];
          return {
            type: "line",
            shape: { x1: at, y1: y, x2: at, y2: foot },
            style: { stroke: colours.muted, lineWidth: 1, lineDash: [2, 3] },
          };
        }),
        {
          type: "rect",
          shape: { x, y: y + 13, width: Math.max(end - x, 0), height: 3 },
          style: { fill: colours.muted },
        },
        {
          type: "rect",
          shape: { x, y, width: group.width, height: 16 },
          style: { fill: colours.ink },
        },
        { type: "text", style: text },
      ],
    };
  };

  const reading = drawn.tooltip.formatter;
  return {
    ...drawn,
    grid: { ...drawn.grid, top },
    tooltip: {
      ...drawn.tooltip,
      formatter: (points) =>
        [reading(points), ...globalThis.lagesbild.chart.flags.at(rows, points[0].dataIndex)].join("\n"),
    },
    series: [
      ...drawn.series,
      {
        type: "custom",
        data: groups.map((group) => [group.first, 0]),
        renderItem,
        clip: false,
        silent: true,
        z: 4,
        tooltip: { show: false },
        emphasis: { disabled: true },
      },
    ],
  };
};

/** What the flags of one period say, for the reading aid and the voice. */
globalThis.lagesbild.chart.flags.at = (rows, index) =>
  (rows.flags || [])
    .filter((flag) => flag.first <= index && index <= flag.last)
    .map((flag) => `${flag.number}. ${flag.label}`);
