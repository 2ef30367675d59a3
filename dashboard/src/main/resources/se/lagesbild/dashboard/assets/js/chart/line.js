// A time series as points joined by thin lines. Pure: rows and options in, chart option out.
//
// rows: { periods: [{label, tick}], lines: [{title, points: [{value, state, label, low?, high?}]}],
//         gaps: [{first, last, label}], scale: {max, step, labels} }
// options: { colours: {ink, muted, hairline, surface, gap, series: []}, font, width, direct }
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.line = function line(rows, options) {
  const { colours } = options;
  const symbols = ["circle", "rect", "triangle", "diamond",
    "path://M0,0 L10,0 L5,9 Z", "path://M4,0 H6 V4 H10 V6 H6 V10 H4 V6 H0 V4 H4 Z"];
  const few = rows.periods.length <= 60;
  const several = rows.lines.length > 1;

  const lastDrawn = (points) => points.findLastIndex((point) => point.value !== null);

  const whole = (entry, colour, index) => ({
    name: entry.title,
    type: "line",
    data: entry.points.map((point, at) => ({
      value: point.state === "exact" ? point.value : null,
      label: { show: options.direct && several && at === lastDrawn(entry.points) },
    })),
    symbol: symbols[index % symbols.length],
    symbolSize: few ? 6 : 4,
    showSymbol: few,
    showAllSymbol: few,
    connectNulls: false,
    lineStyle: { width: rows.periods.length > 400 ? 1 : 1.75, color: colour, type: "solid" },
    itemStyle: { color: colour },
    label: nameLabel(entry, index),
    emphasis: { disabled: true },
  });

  // Periods that are delivered in part: hollow points on a dashed line from the one before.
  const part = (entry, colour, index) => ({
    name: entry.title,
    type: "line",
    data: entry.points.map((point, at) => {
      if (point.state === "partial") {
        return {
          value: point.value,
          label: { show: options.direct && several && at === lastDrawn(entry.points) },
        };
      }
      const joins = [at - 1, at + 1].some((near) => entry.points[near]?.state === "partial");
      return joins ? { value: point.value, symbol: "none" } : null;
    }),
    symbol: "circle",
    symbolSize: 7,
    showAllSymbol: true,
    lineStyle: { width: 1.5, color: colour, type: [3, 3] },
    itemStyle: { color: colours.surface, borderColor: colour, borderWidth: 1.5 },
    label: nameLabel(entry, index),
    emphasis: { disabled: true },
  });

  // Names at the ends of the lines stand apart from each other, as near to their line as that allows.
  const height = (options.height || 400) - 52;
  const ends = rows.lines.map((entry) => {
    const value = entry.points[lastDrawn(entry.points)]?.value ?? 0;
    return height * (1 - value / rows.scale.max);
  });
  const placed = [...ends];
  const order = ends.map((end, index) => index).sort((one, other) => ends[one] - ends[other]);
  order.forEach((index, at) => {
    if (at > 0) placed[index] = Math.max(placed[index], placed[order[at - 1]] + 16);
  });

  const nameLabel = (entry, index) => ({
    show: false,
    position: "right",
    distance: 10,
    offset: [0, placed[index] - ends[index]],
    formatter: () => entry.title,
    color: colours.ink,
    fontFamily: options.font,
    fontSize: 12,
  });

  const series = rows.lines.flatMap((entry, index) => {
    const colour = colours.series[index % colours.series.length];
    const partial = entry.points.some((point) => point.state === "partial");
    return partial ? [whole(entry, colour, index), part(entry, colour, index)] : [whole(entry, colour, index)];
  });
  if (series.length > 0 && rows.gaps.length > 0) {
    series[0].markArea = globalThis.lagesbild.chart.frame.gaps(rows, options);
  }
  series.push(...globalThis.lagesbild.chart.strokes(rows, options));
  series.push(...globalThis.lagesbild.chart.judged(rows, options));
  series.push(...globalThis.lagesbild.chart.beside(rows, options));
  return { ...globalThis.lagesbild.chart.frame(rows, options), series };
};
