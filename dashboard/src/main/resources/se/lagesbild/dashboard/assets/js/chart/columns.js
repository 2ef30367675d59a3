// Small counts as columns from zero. Pure: rows and options in, chart option out, as in line.js.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.columns = function columns(rows, options) {
  const { colours } = options;
  const series = rows.lines.map((entry, index) => {
    const colour = colours.series[index % colours.series.length];
    return {
      name: entry.title,
      type: "bar",
      barMaxWidth: 36,
      barCategoryGap: rows.periods.length > 40 ? "15%" : "30%",
      // A period that is delivered in part is hollow with a dashed edge.
      data: entry.points.map((point) => ({
        value: point.state === "missing" ? null : point.value,
        itemStyle:
          point.state === "partial"
            ? { color: colours.surface, borderColor: colour, borderWidth: 1.5, borderType: [3, 3] }
            : { color: colour },
      })),
      emphasis: { disabled: true },
    };
  });
  // Nothing delivered is a field as high as the chart; nothing counted is no column. A further set of
  // columns would take the room of the others.
  if (rows.gaps.length > 0) {
    series.push({
      type: "custom",
      data: rows.gaps.map((gap) => [gap.first, gap.last]),
      renderItem: (item, api) => {
        const step = api.size([1, 0])[0];
        const [left, top] = api.coord([api.value(0), rows.scale.max]);
        const [right, bottom] = api.coord([api.value(1), 0]);
        const shape = { x: left - step / 2, y: top, width: right - left + step, height: bottom - top };
        return { type: "rect", shape, style: { fill: colours.gap } };
      },
      silent: true,
      z: 1,
      emphasis: { disabled: true },
    });
  }
  series.push(...globalThis.lagesbild.chart.strokes(rows, options));
  series.push(...globalThis.lagesbild.chart.judged(rows, options));
  series.push(...globalThis.lagesbild.chart.beside(rows, options));
  return { ...globalThis.lagesbild.chart.frame(rows, options), series };
};
