// A series taken apart: number and level, season, rest, over one another on one time axis and in one
// scale. Pure: rows and options in, chart option out, as in line.js; the lines are number, level, season
// and rest, in this order.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.parts = function parts(rows, options) {
  const { colours } = options;
  const { step, labels, max } = rows.scale;
  const [number, level, season, rest] = rows.lines;
  const frame = globalThis.lagesbild.chart.frame({ ...rows, lines: rows.lines.map((line) => ({ ...line, judged: true })) }, options);
  const values = (line) => line.points.map((point) => point.value);

  // Whole steps of the common scale below and above zero, so that heights compare between the panels.
  const below = (line) => Math.min(0, Math.floor(Math.min(...values(line)) / step));
  const above = (line) => Math.max(1, Math.ceil(Math.max(...values(line)) / step));
  const panels = [
    { title: `${number.title}, ${level.title.toLowerCase()}`, from: 0, to: Math.round(max / step) },
    { title: season.title, from: Math.min(-1, below(season)), to: above(season) },
    { title: rest.title, from: Math.min(-1, below(rest)), to: above(rest) },
  ];
  const heading = 34;
  const foot = frame.grid.bottom;
  const steps = panels.reduce((sum, panel) => sum + panel.to - panel.from, 0);
  const unit = ((options.height || 480) + 4 - foot - panels.length * heading) / steps;
  // Above the first no numbers stand in the way.
  let top = -4;
  panels.forEach((panel) => {
    panel.top = top + heading;
    panel.height = unit * (panel.to - panel.from);
    top = panel.top + panel.height;
  });
  const roomy = Math.max(1, Math.ceil(18 / unit));
  const label = (value) => {
    const at = Math.round(Math.abs(value) / step);
    if (at % roomy !== 0) return "";
    return `${value < 0 ? "−" : ""}${labels[at] ?? ""}`;
  };
  const last = panels.length - 1;
  const colour = colours.series[0];
  const dots = rows.periods.length <= 150 ? 4 : 2;
  const shared = { animation: false, emphasis: { disabled: true } };
  const bars = (line, index) => ({
    ...shared,
    name: line.title,
    type: "bar",
    xAxisIndex: index,
    yAxisIndex: index,
    barMaxWidth: 14,
    itemStyle: { color: index === 1 ? colour : colours.muted },
    data: values(line),
  });
  const turns = {
    ...shared,
    type: "custom",
    silent: true,
    z: 4,
    data: (level.judged?.turns ?? []).map((turn) => [turn.first, turn.last, turn.most]),
    renderItem: (item, api) => {
      const [left, high] = api.coord([api.value(0), panels[0].to * step]);
      const [right, low] = api.coord([api.value(1), 0]);
      const line = (x1, y1, x2, y2) => ({
        type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colours.ink, lineWidth: 1, lineDash: y1 === y2 ? [] : [2, 3] },
      });
      const most = api.coord([api.value(2), 0])[0];
      return { type: "group", children: [line(most, high, most, low), line(left, high + 4, right, high + 4)] };
    },
  };
  const marks = {
    ...shared,
    type: "scatter",
    silent: true,
    z: 5,
    xAxisIndex: last,
    yAxisIndex: last,
    symbolSize: 9,
    data: (rest.judged?.marks ?? []).map((mark) => ({
      value: [mark.at, mark.value],
      symbol: "triangle",
      symbolRotate: mark.sign === "fewer" ? 180 : 0,
      itemStyle: {
        color: mark.sign === "fewer" ? colours.surface : colours.ink,
        borderColor: colours.ink,
        borderWidth: 1.5,
      },
    })),
  };
  return {
    ...frame,
    title: panels.map((panel) => ({
      text: panel.title,
      left: 0,
      top: panel.top - 26,
      padding: 0,
      textStyle: { color: colours.ink, fontFamily: options.font, fontSize: 12, fontWeight: 600 },
    })),
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    grid: panels.map((panel) => ({
      left: frame.grid.left + 10,
      right: frame.grid.right,
      top: panel.top,
      height: panel.height,
    })),
    xAxis: panels.map((panel, index) => ({
      ...frame.xAxis,
      gridIndex: index,
      position: "bottom",
      axisLine: { ...frame.xAxis.axisLine, onZero: index < last },
      axisTick: { ...frame.xAxis.axisTick, show: index === last },
      axisLabel: { ...frame.xAxis.axisLabel, show: index === last },
    })),
    yAxis: panels.map((panel, index) => ({
      ...frame.yAxis,
      gridIndex: index,
      min: panel.from * step,
      max: panel.to * step,
      interval: step,
      axisLabel: { ...frame.yAxis.axisLabel, formatter: label },
    })),
    series: [
      {
        ...shared,
        name: number.title,
        type: "line",
        data: values(number),
        lineStyle: { width: 0 },
        symbol: "circle",
        symbolSize: dots,
        showAllSymbol: true,
        itemStyle: { color: colours.muted },
      },
      {
        ...shared,
        name: level.title,
        type: "line",
        data: values(level),
        symbol: "none",
        lineStyle: { width: 2.5, color: colour },
        itemStyle: { color: colour },
      },
      bars(season, 1),
      bars(rest, last),
      turns,
      marks,
    ],
  };
};
