// Three years at a glance, small enough to stand in a line of text. Pure, as in line.js.
//
// rows: { points: [{value, state, low, high}], judged, verdict, few }: low and high are what was to
//       be expected, or null; verdict is what is said of the point at judged (-1 for none)
// options: { colours: {muted, surface, hairline, series: []} }
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.spark = function spark(rows, options) {
  const { colours } = options;
  const colour = colours.series[0];
  const { points } = rows;

  const full = { color: colour, opacity: 1 };
  const hollow = (edge) => ({ color: colours.surface, borderColor: edge, borderWidth: 1.25, opacity: 1 });

  // Each verdict has a form of its own, so that it can be told without colour.
  const signs = {
    MORE: { symbol: "triangle", symbolSize: [9, 8], itemStyle: full },
    FEWER: { symbol: "triangle", symbolSize: [9, 8], symbolRotate: 180, itemStyle: hollow(colour) },
    USUAL: { symbol: "circle", symbolSize: 5, itemStyle: full },
    CANNOT_TELL: { symbol: "circle", symbolSize: 6, itemStyle: hollow(colours.muted) },
  };

  // What was to be expected: one field per unbroken run of periods that have it.
  const runs = [];
  points.forEach((point, at) => {
    if (point.low === null || point.high === null) return;
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === at - 1) run.push(at);
    else runs.push([at]);
  });

  const field = (run, api) => {
    const half = api.size([1, 0])[0] / 2;
    const edge = (end) => {
      const line = run.map((at) => api.coord([at, points[at][end]]));
      const [[left, first], [right, last]] = [line[0], line[line.length - 1]];
      return [[left - half, first], ...line, [right + half, last]];
    };
    return [...edge("high"), ...edge("low").reverse()];
  };

  const band = {
    type: "custom",
    data: runs.map((run, index) => [run[0], index]),
    encode: { x: 0, y: [] },
    silent: true,
    z: 1,
    renderItem: (item, api) => ({
      type: "polygon",
      shape: { points: field(runs[api.value(1)], api) },
      style: { fill: colours.hairline },
    }),
  };

  const drawn = (states) =>
    points.map((point) => (states.includes(point.state) ? point.value : null));
  const line = (data, type) => ({
    type: "line",
    data,
    symbol: "none",
    silent: true,
    lineStyle: { width: 1.25, color: colour, type },
    z: 2,
  });

  // A line between counts of a few would tell of a course that is not there.
  const columns = {
    type: "bar",
    barCategoryGap: "35%",
    silent: true,
    data: points.map((point) => ({
      value: point.state === "missing" ? null : point.value,
      itemStyle: point.state === "partial" ? hollow(colour) : full,
    })),
    z: 2,
  };

  // A period delivered in part is joined to the one before by a dashed line.
  const joined = points.map((point, at) => {
    const near = point.state === "partial" || points[at + 1]?.state === "partial";
    return near ? point.value : null;
  });
  const course = rows.few ? [columns] : [line(drawn(["exact"]), "solid"), line(joined, [2, 2])];

  const sign = {
    type: "scatter",
    data: points[rows.judged]?.value == null ? [] : [[rows.judged, points[rows.judged].value]],
    ...signs[rows.verdict],
    silent: true,
    z: 3,
  };

  return {
    animation: false,
    grid: { left: 2, right: 7, top: 6, bottom: 6 },
    xAxis: { type: "category", data: points.map((point, at) => at), show: false },
    yAxis: {
      type: "value",
      min: 0,
      max: Math.max(1, ...points.flatMap((point) => [point.value, point.high])),
      show: false,
    },
    series: [band, ...course, sign],
  };
};
