package se.lagesbild.dashboard;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Page;

/**
 * What tests that hold for every page walk: all that {@link Pages} registers as it opens, and the
 * states below, one line each.
 */
final class Addresses {
  private static final List<String> STATES =
      List.of(
          "/utforska?split=area",
          "/utforska?split=category&grain=year",
          "/utforska?indicator=klotter&area=centrum&area=norra&period=1y&generation=1",
          "/utforska?grain=week&period=3m",
          "/utforska?from=1999-01-01&to=1999-02-01",
          "/utforska?show=times&period=all",
          "/utforska?show=times&indicator=klotter&area=centrum&period=3m",
          "/utforska?show=parts&indicator=cykelstold&period=all",
          "/utforska?show=parts&grain=year",
          "/utforska?show=measures&indicator=cykelstold&period=all",
          "/utforska?show=measures&grain=day&area=norra&period=3m",
          "/utforska?split=code&grain=year",
          "/utforska?code=0840&code=-&grain=quarter",
          "/utforska?grain=week&period=custom&from=2026-05-01&to=2026-05-31&split=area",
          "/utforska?grain=fortnight",
          "/orsaker/samband?grain=month&hold=-",
          "/orsaker/plats-och-tid?period=year",
          "/fordjupning?indicator=klotter&calendar=quarter",
          "/fordjupning?area=centrum&calendar=month&period=2026-05-01",
          "/orsaker?indicator=anmalda-brott&period=year&against=before",
          "/orsaker?period=custom&from=2024-01-01&to=2025-12-31&step=area:centrum&step=found_by:others",
          "/orsaker?step=time:5-3&step=category:assault",
          "/orsaker?step=time:9-3",
          "/orsaker?step=time:3-",
          "/orsaker?step=place:1&step=time:1-1",
          "/orsaker?step=place:0",
          "/orsaker?step=code:0840",
          "/orsaker?step=code:%00",
          "/orsaker?step=place_type:school",
          "/orsaker?step=place_type:x",
          "/orsaker?against=own&earlier-from=2020-01-01&earlier-to=2020-12-31&generation=1",
          "/utforska?grain=est&period=1y",
          "/utforska?compare=mean-of-years&grain=quarter",
          "/utforska?indicator=klotter&area=centrum&compare=municipality",
          "/utforska?compare=norrland",
          "/utforska?indicator=klotter&area=centrum&compare=background-cykelstold",
          "/utforska?split=weekday&grain=quarter",
          "/utforska?weekday=6&weekday=7&part_of_day=night&compare=year-before",
          "/data?indicator=klotter&area=centrum&from=2026-01-01&to=2026-06-30",
          "/kvartal?calendar=month",
          "/?generation=99",
          "/finns-inte");

  private Addresses() {}

  /** Pages and their states. */
  static List<String> ofPages() {
    return Stream.concat(
            looked().filter(path -> !isFile(path)), //
            STATES.stream())
        .toList();
  }

  /** Pages and files, without any state. */
  static List<String> ofEverything() {
    return looked().toList();
  }

  /** Whether an address gives a file to keep. */
  static boolean isFile(String path) {
    return path.contains(".");
  }

  private static Stream<String> looked() {
    return TestSite.shared().pages().stream()
        .flatMap(page -> page.routes().stream())
        .filter(route -> route.method() == Page.Method.GET)
        .map(Page.Route::path)
        .filter(path -> !path.contains("{"));
  }
}
