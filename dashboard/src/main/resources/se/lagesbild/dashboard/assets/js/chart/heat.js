// Hours of the week as shaded cells with their numbers. Pure: rows and options in, chart option out, as
// in line.js; the periods are hours of the day and the lines days of the week. A framed cell is marked.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.lagesbild.chart.heat = function heat(rows, options) {
  const { colours } = options;
  const text = { color: colours.muted, fontFamily: options.font, fontSize: 12 };
  const names = Math.max(...rows.lines.map((line) => line.title.length));
  const narrow = (options.width || 800) < 480;
  const left = narrow ? 34 : 18 + names * 7;
  const step = ((options.width || 800) - left - 12) / rows.periods.length;
  // All numbers or none, so that a cell without one is never taken for an empty one.
  const numbered = step >= 25;
  const every = step >= 20 ? 1 : step >= 11 ? 3 : 6;
  const classes = colours.heat.length;
  const cells = rows.lines.flatMap((line, day) => line.points.map((point, hour) => [hour, day, point.value ?? 0]));
  const isFramed = (hour, day) => (rows.lines[day]?.judged?.marks ?? []).some((mark) => mark.at === hour);
  const at = (index) => {
    const [hour, day] = cells[index];
    const line = rows.lines[day];
    return { hour, day, line, point: line.points[hour], framed: isFramed(hour, day) };
  };
  const reading = ({ hour, line, point }) => `${line.title} ${rows.periods[hour].label}\n${point.label}`;

  const renderItem = (item, api) => {
    const { hour, day, point, framed } = at(item.dataIndex);
    const [width, height] = api.size([1, 1]);
    const [x, y] = api.coord([hour, day]);
    const shade = Math.ceil((classes * (point.value ?? 0)) / rows.scale.max);
    const fill = shade > 0 ? colours.heat[shade - 1] : { fill: colours.surface, text: colours.muted };
    const [west, east, north, south] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
    const shape = { x: west + 0.5, y: north + 0.5, width: width - 1, height: height - 1 };
    const style = { fill: fill.fill, stroke: colours.hairline, lineWidth: 0.5 };
    // The number alone; what else is said of it stands after a semicolon.
    const number = point.label.split(";")[0];
    const written = { text: number, x, y, fill: fill.text, align: "center", verticalAlign: "middle" };
    const children = [{ type: "rect", shape, style }];
    if (numbered) children.push({ type: "text", style: { ...written, font: `${framed ? 600 : 400} 12px ${options.font}` } });
    // The frame runs around what belongs together, not around each cell.
    const border = (open, x1, y1, x2, y2) =>
      open ? [] : [{ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colours.ink, lineWidth: 2 } }];
    if (framed) {
      children.push(
        ...border(isFramed(hour - 1, day), west + 1, north, west + 1, south),
        ...border(isFramed(hour + 1, day), east - 1, north, east - 1, south),
        ...border(isFramed(hour, day - 1), west, north + 1, east, north + 1),
        ...border(isFramed(hour, day + 1), west, south - 1, east, south - 1),
      );
    }
    return { type: "group", children };
  };

  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  return {
    animation: options.animation === true,
    textStyle: { fontFamily: options.font },
    aria: { enabled: options.aria === true, label: { description: options.description || "" } },
    grid: { left, right: 12, top: 8, bottom: 26 },
    xAxis: {
      ...axis,
      type: "category",
      data: rows.periods.map((period) => period.label),
      axisLabel: {
        ...text,
        interval: (index) => index % every === 0,
        formatter: (label, index) => rows.periods[index].tick,
      },
    },
    yAxis: {
      ...axis,
      type: "category",
      inverse: true,
      data: rows.lines.map((line) => line.title),
      axisLabel: { ...text, interval: 0, formatter: (title) => (narrow ? title.slice(0, 3) : title) },
    },
    // Rich text, not markup: a name from the data can never become an element.
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      confine: true,
      transitionDuration: 0,
      formatter: (item) => reading(at(item.dataIndex)),
      backgroundColor: colours.surface,
      borderColor: colours.muted,
      borderWidth: 1,
      shadowColor: "transparent",
      shadowBlur: 0,
      padding: [8, 12],
      textStyle: { color: colours.ink, fontFamily: options.font, fontSize: 13, lineHeight: 19 },
    },
    series: [{ type: "custom", data: cells, renderItem, encode: { x: 0, y: 1 }, z: 2, emphasis: { disabled: true } }],
  };
};
