// The chart library's own few words; every label of a chart comes from the page.
globalThis.lagesbild = globalThis.lagesbild || {};
globalThis.lagesbild.chart = globalThis.lagesbild.chart || {};
globalThis.echarts?.registerLocale("SV", {
  time: {
    month: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december"],
    monthAbbr: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    dayOfWeek: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    dayOfWeekAbbr: ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
  },
  legend: { selector: { all: "Alla", inverse: "Omvänt" } },
  aria: { general: { withTitle: "Diagram: {title}", withoutTitle: "Diagram" } },
});
