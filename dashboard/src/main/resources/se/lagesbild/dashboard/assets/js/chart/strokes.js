// Strokes from the smallest to the greatest number where only these are known. A stroke without an
// upper cap goes on beyond the chart. Pure: rows and options in, series out.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.strokes = function strokes(rows, options) {
  const { colours } = options;
  const cap = 5;
  return rows.lines.flatMap((entry, index) => {
    if (entry.points.every((point) => point.low === undefined)) return [];
    const style = { stroke: colours.series[index % colours.series.length], lineWidth: 1.75 };
    const renderItem = (item, api) => {
      const point = entry.points[item.dataIndex];
      if (point.low === undefined) return null;
      const [x, foot] = api.coord([item.dataIndex, point.low]);
      const head = api.coord([item.dataIndex, point.high ?? rows.scale.max])[1];
      const edge = (y) => ({ type: "line", shape: { x1: x - cap, y1: y, x2: x + cap, y2: y }, style });
      const stroke = { type: "line", shape: { x1: x, y1: foot, x2: x, y2: head }, style };
      return { type: "group", children: [stroke, edge(foot), ...(point.high === undefined ? [] : [edge(head)])] };
    };
    return [{
      name: entry.title,
      type: "custom",
      data: entry.points.map((point, at) => [at, point.low ?? "-"]),
      renderItem,
      silent: true,
      z: 3,
      emphasis: { disabled: true },
    }];
  });
};
