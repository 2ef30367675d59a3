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
  // Nothing delivered is a field as high as the chart; nothing counted is no column.
  if (rows.gaps.length > 0) {
    const missing = (at) => rows.gaps.some((gap) => gap.first <= at && at <= gap.last);
    series.push({
      type: "bar",
      data: rows.periods.map((period, at) => (missing(at) ? rows.scale.max : null)),
      barWidth: "100%",
      barGap: "-100%",
      itemStyle: { color: colours.gap },
      silent: true,
      z: 1,
      emphasis: { disabled: true },
    });
  }
  return { ...globalThis.lagesbild.chart.frame(rows, options), series };
};
