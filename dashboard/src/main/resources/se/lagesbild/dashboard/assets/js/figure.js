// Mounts the charts of a page: reads the data block, draws, follows size, theme, print and keys.

const DIRECT_LABELS_FROM = 640;
let mounted = [];

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function colours() {
  return {
    ink: token("--ink"),
    muted: token("--muted"),
    hairline: token("--hairline"),
    surface: token("--surface"),
    gap: token("--gap"),
    series: [1, 2, 3, 4, 5, 6].map((n) => token(`--series-${n}`)),
    heat: [1, 2, 3, 4, 5].map((n) => ({ fill: token(`--map-${n}`), text: token(`--on-map-${n}`) })),
  };
}

function options(data, element) {
  return {
    colours: colours(),
    font: getComputedStyle(document.body).fontFamily,
    width: element.clientWidth,
    height: element.clientHeight,
    direct: data.together && element.clientWidth >= DIRECT_LABELS_FROM,
    columns: data.kind === "columns",
    animation: false,
  };
}

/**
 * Draws every chart element of the page; the n-th takes the n-th line, or all share the first. One
 * that names a block of its own takes that. {@code open} is told which period the reader wants to see
 * closer, by Enter or by a click with a mouse; a tap only reads the number.
 */
export function mount(open = () => {}) {
  unmount();
  if (!globalThis.echarts) return;
  const blocks = new Map();
  const read = (id) => {
    const block = document.getElementById(id);
    if (block && !blocks.has(id)) blocks.set(id, JSON.parse(block.textContent));
    return blocks.get(id);
  };
  const drawn = [...document.querySelectorAll(".chart")]
    .map((element, index) => ({ element, index, data: read(element.dataset.block ?? "chart-data") }))
    .filter(({ data }) => data);
  mounted = drawn.map(({ element, index, data }) => {
    const own = data.lines[index];
    const flags = (data.flags ?? []).filter(({ panels }) => !panels || panels.includes(index));
    const rows = data.together ? data : { ...data, lines: [own], scale: own.scale ?? data.scale, flags };
    const chart = globalThis.echarts.init(element, null, {
      locale: "SV",
      devicePixelRatio: Math.max(2, globalThis.devicePixelRatio || 1),
    });
    const draw = () => {
      chart.resize();
      const given = options(data, element);
      const drawn = globalThis.lagesbild.chart[data.kind](rows, given);
      chart.setOption(globalThis.lagesbild.chart.flags(rows, given, drawn), true);
      chart.getZr().flush();
    };
    draw();
    walk(element, chart, rows, open);
    chart.getZr().on("click", ({ offsetX, offsetY, event }) => {
      const at = chart.convertFromPixel({ xAxisIndex: 0 }, offsetX);
      const plotted = rows.periods.length > at && at >= 0 && chart.containPixel({ gridIndex: "all" }, [offsetX, offsetY]);
      if (plotted && event?.pointerType !== "touch") open(Math.round(at));
    });
    return { chart, draw };
  });
}

function unmount() {
  mounted.forEach(({ chart }) => chart.dispose());
  mounted = [];
}

/** Arrow keys walk the data points; the announcement says what a sighted reader sees. */
function walk(element, chart, rows, open) {
  let line = 0;
  let at = -1;
  const last = rows.periods.length - 1;
  const lines = rows.lines.concat(rows.beside ?? []);
  const steps = {
    ArrowRight: () => (at = at < 0 ? last : Math.min(last, at + 1)),
    ArrowLeft: () => (at = at < 0 ? last : Math.max(0, at - 1)),
    ArrowDown: () => (line = Math.min(lines.length - 1, line + 1)),
    ArrowUp: () => (line = Math.max(0, line - 1)),
    Home: () => (at = 0),
    End: () => (at = last),
  };
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && at >= 0) open(at);
    if (!steps[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    steps[event.key]();
    if (at < 0) at = last;
    const { title, points } = lines[line];
    const flags = globalThis.lagesbild.chart.flags.at(rows, at).map((flag) => `. ${flag}`).join("");
    announce(`${rows.periods[at].label}. ${title ? `${title}: ` : ""}${points[at].label}${flags}`);
    // Where lines are rows of cells each has its own place; else they share the period's.
    const dataIndex = rows.kind === "heat" ? line * rows.periods.length + at : at;
    chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex });
  });
  element.addEventListener("blur", () => chart.dispatchAction({ type: "hideTip" }));
}

/** Tells screen readers, without moving anything. */
export function announce(text) {
  document.getElementById("announcement").textContent = text;
}

const redraw = () => mounted.forEach(({ draw }) => draw());

let waiting = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(redraw);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
/** What the foot of every sheet says, as text of a style sheet. */
const onPaper = () =>
  JSON.stringify(
    [document.title, document.querySelector("#edition p")?.textContent]
      .filter(Boolean)
      .join(" · "),
  );

addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  document.documentElement.style.setProperty("--on-paper", onPaper());
  redraw();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  redraw();
});
