// The line that a series is compared with: dashed, in steps over columns, named at its end, over a band
// where several stand behind it. Pure: rows and options in, series out; nothing where nothing is compared.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.beside = function beside(rows, options) {
  const compared = rows.beside;
  if (!compared) return [];
  const { colours } = options;
  const colour = colours.series[1 % colours.series.length];
  const drawn = compared.points.map((point) => (point.state === "missing" ? null : point.value));
  const last = drawn.findLastIndex((value) => value !== null);
  const roomy = (options.width || 800) >= 640;
  const end = rows.lines[0].points.findLast((point) => point.value !== null)?.value ?? 0;
  const height = (options.height || 400) - 52;
  const apart = ((drawn[last] ?? 0) - end) * (height / rows.scale.max);
  // At the end the name of the series itself would stand in the way of one that is as high.
  const above = apart >= 0;
  // The name stands outside of the drawing, also where the last periods have nothing to compare with.
  const step = ((options.width || 800) - 240) / rows.periods.length;
  const out = (rows.periods.length - 1 - last + (options.columns === true ? 0.5 : 0)) * step;
  const alone = (at) => drawn[at] !== null && drawn[at - 1] == null && drawn[at + 1] == null;
  const spread = {
    type: "custom",
    silent: true,
    clip: true,
    z: 2,
    data: (compared.judged?.usual ?? []).map((range) => [range.at, range.low, range.high]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (item, api) => {
      const step = api.size([1, 0])[0];
      const [x, top] = api.coord([api.value(0), api.value(2)]);
      const bottom = api.coord([api.value(0), api.value(1)])[1];
      const shape = { x: x - step / 2, y: top, width: step, height: Math.max(2, bottom - top) };
      const edge = (y) => ({
        type: "line",
        shape: { x1: shape.x, y1: y, x2: shape.x + step, y2: y },
        style: { stroke: colour, lineWidth: 1 },
      });
      return {
        type: "group",
        children: [
          { type: "rect", shape, style: { fill: colour, opacity: 0.18 } },
          edge(top),
          edge(top + shape.height),
        ],
      };
    },
    emphasis: { disabled: true },
  };
  const line = {
    name: compared.title,
    type: "line",
    step: options.columns === true ? "middle" : false,
    data: drawn.map((value, at) => ({
      value,
      // A single point between gaps has no line to be seen by, and a name needs a point to stand at.
      symbol: at === last || alone(at) ? "rect" : "none",
      label: { show: at === last },
    })),
    symbolSize: 5,
    showSymbol: true,
    showAllSymbol: true,
    connectNulls: false,
    silent: true,
    z: 5,
    lineStyle: { width: 2, color: colour, type: [8, 4] },
    itemStyle: { color: colour },
    label: {
      position: roomy ? "right" : above ? "top" : "bottom",
      align: roomy ? "left" : "right",
      distance: roomy ? 10 : 6,
      offset: roomy ? [out, Math.abs(apart) < 16 ? (above ? -10 : 10) : 0] : [0, 0],
      formatter: () => compared.title,
      color: colours.ink,
      fontFamily: options.font,
      fontSize: 12,
      width: roomy ? 150 : undefined,
      overflow: roomy ? "break" : "none",
      ...(options.halo === false ? {} : { textBorderColor: colours.surface, textBorderWidth: 3 }),
    },
    emphasis: { disabled: true },
  };
  return spread.data.length > 0 ? [spread, line] : [line];
};
