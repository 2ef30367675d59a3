// Two periods side by side, a row for each part: a ring for the earlier number, a disc for the later,
// and the way between them. Pure: rows and options in, chart option out, as in line.js; the periods are
// the parts, the lines the earlier period and the later. Marks of the later line say which parts changed
// more than the rest.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.shift = function shift(rows, options) {
  const { colours } = options;
  const [before, later] = rows.lines;
  const frame = globalThis.lagesbild.chart.frame({ ...rows, lines: rows.lines }, options);
  const marks = new Map((later.judged?.marks ?? []).map((mark) => [mark.at, mark]));
  const width = options.width || 800;
  const longest = Math.max(...rows.periods.map((part) => part.label.length));
  const names = Math.min(longest * 7 + 8, Math.round(width * 0.42));
  const colour = colours.series[0];
  const of = (at) => (marks.has(at) ? colours.ink : colours.muted);
  const fill = (at) => (marks.has(at) ? colour : colours.muted);
  const shared = { animation: false, emphasis: { disabled: true } };
  const points = (line, style) => ({
    ...shared,
    name: line.title,
    type: "scatter",
    symbol: "circle",
    symbolSize: 11,
    z: 4,
    data: line.points.map((point, at) => ({ value: [point.value, at], itemStyle: style(at) })),
  });
  const ways = {
    ...shared,
    type: "custom",
    silent: true,
    z: 3,
    data: before.points.map((point, at) => [point.value, later.points[at].value, at]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (item, api) => {
      const at = api.value(2);
      const [x1, y] = api.coord([api.value(0), at]);
      const [x2] = api.coord([api.value(1), at]);
      const line = { type: "line", shape: { x1, y1: y, x2, y2: y }, style: { stroke: fill(at), lineWidth: marks.has(at) ? 4 : 2 } };
      const mark = marks.get(at);
      if (!mark) return line;
      const text = {
        type: "text",
        style: {
          x: Math.max(x1, x2) + 12,
          y,
          text: mark.label,
          fill: colours.ink,
          font: `600 12px ${options.font}`,
          verticalAlign: "middle",
        },
      };
      return { type: "group", children: [line, text] };
    },
  };
  return {
    ...frame,
    // Room for the change beside the last disc, and for the legend above.
    grid: { left: names + 14, right: 48, top: 36, bottom: 28 },
    legend: {
      left: 0,
      top: 4,
      padding: 0,
      itemWidth: 11,
      itemHeight: 11,
      selectedMode: false,
      textStyle: { color: colours.ink, fontFamily: options.font, fontSize: 12 },
      data: [
        { name: before.title, icon: "circle", itemStyle: { color: colours.surface, borderColor: colours.ink, borderWidth: 2 } },
        { name: later.title, icon: "circle", itemStyle: { color: colour } },
      ],
    },
    xAxis: {
      ...frame.yAxis,
      axisLine: { show: false },
      axisPointer: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.periods.map((part) => part.label),
      axisLine: { lineStyle: { color: colours.muted } },
      axisTick: { show: false },
      axisLabel: {
        color: (label, at) => of(at),
        fontFamily: options.font,
        fontSize: 12,
        width: names,
        overflow: "truncate",
        interval: 0,
      },
      splitLine: { show: true, lineStyle: { color: colours.hairline } },
    },
    tooltip: { ...frame.tooltip, axisPointer: { type: "none" } },
    series: [
      points(before, (at) => ({ color: colours.surface, borderColor: of(at), borderWidth: 2 })),
      points(later, (at) => ({ color: fill(at) })),
      ways,
    ],
  };
};
