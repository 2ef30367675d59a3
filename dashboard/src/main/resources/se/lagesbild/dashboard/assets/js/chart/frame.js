// Axes, grid and reading aid that every time chart shares. Pure.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.frame = function frame(rows, options) {
  const { colours } = options;
  const text = { color: colours.muted, fontFamily: options.font, fontSize: 12 };
  const twoLines = rows.periods.some((period) => period.tick.includes("\n"));
  const longest = rows.letters ?? Math.max(...rows.scale.labels.map((label) => label.length));
  const names = options.direct ? Math.max(...rows.lines.map((line) => line.title.length)) : 0;
  const direct = options.direct && rows.lines.length > 1;

  const left = 12 + longest * 7;
  // The name of what is compared breaks into lines of some twenty letters.
  const beside = rows.beside && (options.width || 800) >= 640;
  const ended = globalThis.lagesbild.chart.judged.names(rows, options).map(({ label }) => label.length);
  const judged = (options.width || 800) >= 560 ? rows.names ?? Math.max(0, ...ended) : 0;
  const right = Math.max(
    beside ? 24 + Math.min(150, rows.beside.title.length * 7) : direct ? 24 + names * 7 : 20,
    judged > 0 ? 16 + judged * 7 : 0,
  );

  // About what a label takes, with the air that it needs beside it.
  const tickWidth = (tick) => 14 + 7 * Math.max(...tick.split("\n").map((part) => part.length));

  // Labels that would touch make way evenly, not by whichever comes last.
  const ticked = rows.periods.flatMap((period, index) => (period.tick === "" ? [] : [index]));
  const widest = Math.max(0, ...ticked.map((index) => tickWidth(rows.periods[index].tick)));
  const room = (options.width || 800) - left - right;
  const every = Math.max(1, Math.ceil((ticked.length * widest) / room));
  const labelled = new Set(ticked.filter((index, at) => (ticked.length - 1 - at) % every === 0));

  const reading = (index) =>
    [rows.periods[index].label]
      .concat(rows.lines.concat(rows.beside ?? []).map((line) => `${line.title ? `${line.title}: ` : ""}${line.points[index].label}`))
      .join("\n");

  return {
    animation: options.animation === true,
    textStyle: { fontFamily: options.font },
    aria: { enabled: options.aria === true, label: { description: options.description || "" } },
    grid: {
      left,
      right,
      top: 12,
      bottom: twoLines ? 40 : 26,
    },
    xAxis: {
      type: "category",
      data: rows.periods.map((period) => period.label),
      // What is usual spans whole steps, at the ends too.
      boundaryGap:
        options.columns === true || rows.letters !== undefined || rows.periods.length < 3 || rows.lines.some((line) => line.judged),
      axisLine: { lineStyle: { color: colours.muted } },
      axisTick: {
        alignWithLabel: true,
        interval: (index) => rows.periods[index].tick !== "",
        lineStyle: { color: colours.muted },
      },
      axisLabel: {
        ...text,
        lineHeight: 15,
        interval: (index) => labelled.has(index),
        formatter: (label, index) => rows.periods[index].tick,
      },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: rows.scale.max,
      interval: rows.scale.step,
      axisLabel: {
        ...text,
        formatter: (value) => rows.scale.labels[Math.round(value / rows.scale.step)] ?? "",
      },
      splitLine: { lineStyle: { color: colours.hairline } },
    },
    // Rich text, not markup: a name from the data can never become an element.
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      transitionDuration: 0,
      formatter: (points) => reading(points[0].dataIndex),
      backgroundColor: colours.surface,
      borderColor: colours.muted,
      borderWidth: 1,
      shadowColor: "transparent",
      shadowBlur: 0,
      padding: [8, 12],
      textStyle: { color: colours.ink, fontFamily: options.font, fontSize: 13, lineHeight: 19 },
      axisPointer: {
        // Behind the columns, which it would cover otherwise.
        z: 0,
        type: options.columns === true ? "shadow" : "line",
        lineStyle: { color: colours.muted, type: "solid", width: 1 },
        shadowStyle: { color: colours.hairline },
      },
    },
  };
};

// Bands where nothing was delivered. They span whole steps of the axis.
globalThis.lagesbild.chart.frame.gaps = function gaps(rows, options) {
  return {
    silent: true,
    itemStyle: { color: options.colours.gap },
    label: {
      position: "insideTop",
      color: options.colours.muted,
      fontFamily: options.font,
      fontSize: 12,
    },
    data: rows.gaps.map((gap) => {
      const roomy = (gap.last - gap.first + 1) / rows.periods.length > 0.12;
      return [
        { name: roomy ? gap.label : "", xAxis: Math.max(0, gap.first - (options.columns ? 0 : 1)) },
        { xAxis: Math.min(rows.periods.length - 1, gap.last + (options.columns ? 0 : 1)) },
      ];
    }),
  };
};
