package se.lagesbild.dashboard.page.annotation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.RefusedFormException;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Question;

/** Where people tell what happened. */
public final class AnnotationPage implements Page {
  private final Annotations annotations;

  /** Lists and changes {@code annotations}. */
  public AnnotationPage(Annotations annotations) {
    this.annotations = annotations;
  }

  @Override
  public String key() {
    return "page.annotation";
  }

  @Override
  public String path() {
    return Happening.PATH;
  }

  @Override
  public Place place() {
    return Place.NONE;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(Happening.PATH, this::show),
        new Route(Method.POST, Happening.PATH, this::change));
  }

  private Reply show(Visit visit) {
    Optional<Long> number = number(visit.query());
    AnnotationModel.Form form =
        number.isPresent()
            ? changing(chosen(number.get()), visit)
            : form("", "", Fields.of(visit.query()), List.of(), visit);
    return page(form, AnnotationModel.Table.EMPTY, visit);
  }

  private Reply change(Visit visit) {
    Map<String, Function<Visit, Reply>> actions =
        Map.of(
            "keep", this::keep,
            "remove", this::remove,
            "preview", this::preview,
            "import", this::importTable);
    return visit.form().choice("action", actions).orElseThrow(() -> overtaken(visit)).apply(visit);
  }

  private Reply keep(Visit visit) {
    Stamp stamp = visit.stamp();
    Query form = visit.form();
    Fields fields = Fields.of(form);
    Fields.Checked checked = fields.checked(names(visit), visit.words());
    Optional<Long> number = number(form);
    if (checked.content().isEmpty()) {
      String version = form.one("version").orElse("");
      String id = number.map(String::valueOf).orElse("");
      return new Reply.Refused(
          page(
              form(id, version, fields, checked.faults(), visit),
              AnnotationModel.Table.EMPTY,
              visit));
    }
    Annotation.Content content = checked.content().get();
    if (number.isEmpty()) {
      annotations.add(List.of(content), stamp);
    } else if (!annotations.change(number.get(), version(visit), content, stamp)) {
      throw overtaken(visit);
    }
    return done(visit);
  }

  private Reply remove(Visit visit) {
    Stamp stamp = visit.stamp();
    long number = number(visit.form()).orElseThrow(() -> overtaken(visit));
    if (!annotations.remove(number, version(visit), stamp)) {
      throw overtaken(visit);
    }
    return done(visit);
  }

  private Reply preview(Visit visit) {
    AnnotationModel.Table table = table(visit);
    Reply.Html page = page(form("", "", Fields.of(Query.EMPTY), List.of(), visit), table, visit);
    return table.isReady() ? page : new Reply.Refused(page);
  }

  private Reply importTable(Visit visit) {
    Stamp stamp = visit.stamp();
    PastedTable.Read read = read(visit);
    if (!read.faults().isEmpty()) {
      return preview(visit);
    }
    annotations.add(read.contents(), stamp);
    return done(visit);
  }

  private PastedTable.Read read(Visit visit) {
    String text = visit.form().one("table").orElse("");
    return PastedTable.read(text, names(visit), annotations.list(), visit.words());
  }

  private AnnotationModel.Table table(Visit visit) {
    PastedTable.Read read = read(visit);
    List<Happening> rows = new ArrayList<>();
    for (Annotation.Content content : read.contents()) {
      rows.add(Happening.told(rows.size() + 1, content, "", visit));
    }
    return new AnnotationModel.Table(
        visit.form().one("table").orElse(""), List.copyOf(rows), read.faults());
  }

  private Reply.Html page(AnnotationModel.Form form, AnnotationModel.Table table, Visit visit) {
    Words words = visit.words();
    List<Annotation> all = new ArrayList<>(annotations.list());
    Collections.reverse(all);
    String title =
        all.isEmpty()
            ? words.text("annotation.none")
            : words.counted("annotation.finding", all.size());
    return new Reply.Html(
        "page/annotation/annotation.jte",
        new AnnotationModel(
            visit.layout(title, visit.answer(new Question.Status()).generation()),
            title,
            rows(all, visit),
            annotations.removed().stream().map(gone -> removed(gone, visit)).toList(),
            form,
            table));
  }

  private static List<AnnotationModel.Row> rows(List<Annotation> told, Visit visit) {
    List<Happening> happenings = Happening.numbered(told, visit);
    return happenings.stream()
        .map(happening -> row(happening, told.get(happening.number() - 1), visit))
        .toList();
  }

  /** That it was taken away, and nothing of what it told. */
  private static AnnotationModel.Removed removed(Annotation gone, Visit visit) {
    return new AnnotationModel.Removed(
        gone.number(),
        changed(gone.stamp(), visit),
        visit
            .request()
            .language()
            .with("number", String.valueOf(gone.number()))
            .href(Happening.PATH));
  }

  private static AnnotationModel.Row row(Happening happening, Annotation told, Visit visit) {
    return new AnnotationModel.Row(happening, changed(told.stamp(), visit));
  }

  private AnnotationModel.Form changing(Annotation chosen, Visit visit) {
    return form(
        String.valueOf(chosen.number()),
        String.valueOf(chosen.version()),
        chosen.removed() ? Fields.of(Query.EMPTY) : Fields.of(chosen.content()),
        List.of(),
        visit);
  }

  private AnnotationModel.Form form(
      String number, String version, Fields fields, List<String> faults, Visit visit) {
    Words words = visit.words();
    return new AnnotationModel.Form(
        words.text(number.isEmpty() ? "annotation.add" : "annotation.change"),
        visit.request().href(Happening.PATH),
        number,
        version,
        fields,
        choices(fields, visit),
        faults,
        number.isEmpty() ? List.of() : history(Long.parseLong(number), visit));
  }

  /** Of one that is taken away its versions say when and by whom, and not what they told. */
  private List<String> history(long number, Visit visit) {
    List<Annotation> versions = annotations.versions(number);
    boolean gone = versions.get(0).removed();
    return versions.stream().map(version -> history(version, gone, visit)).toList();
  }

  private static String history(Annotation version, boolean gone, Visit visit) {
    Words words = visit.words();
    String made =
        words.text(
            version.removed() ? "annotation.version.removed" : "annotation.version",
            version.version(),
            changed(version.stamp(), visit));
    return gone || version.removed()
        ? made + "."
        : made + ": " + Happening.told(1, version.content(), "", visit).sentence(words);
  }

  private static AnnotationModel.Choices choices(Fields fields, Visit visit) {
    Words words = visit.words();
    Names names = names(visit);
    return new AnnotationModel.Choices(
        Stream.of(Annotation.Kind.values())
            .map(kind -> option(kind.id(), words.of(kind), List.of(fields.kind())))
            .toList(),
        names.areas().stream()
            .map(area -> option(area.id(), area.title(), fields.areas()))
            .toList(),
        visit.gate().installation().indicators().stream()
            .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
            .map(one -> option(one.id(), words.of(one.title()), fields.indicators()))
            .toList());
  }

  private static Option option(String value, String title, List<String> chosen) {
    return new Option(value, title, chosen.contains(value));
  }

  private static String changed(Stamp stamp, Visit visit) {
    LocalDateTime moment =
        LocalDateTime.ofInstant(stamp.when(), visit.gate().installation().timeZone());
    Words words = visit.words();
    return words.text("changed", words.dates().moment(moment), words.of(stamp.who()));
  }

  private Annotation chosen(long number) {
    return annotations.versions(number).stream()
        .findFirst()
        .orElseThrow(() -> new BadQueryException("error.query.annotation", number));
  }

  private static Optional<Long> number(Query query) {
    return query
        .one("number")
        .map(
            text -> {
              if (!text.matches("[0-9]{1,15}")) {
                throw new BadQueryException("error.query.annotation", Query.echo(text));
              }
              return Long.parseLong(text);
            });
  }

  private static int version(Visit visit) {
    return visit
        .form()
        .one("version")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> overtaken(visit));
  }

  private static Names names(Visit visit) {
    return new Names(visit.gate().installation());
  }

  private static RefusedFormException overtaken(Visit visit) {
    return new RefusedFormException(visit.words().text("form.overtaken"));
  }

  private static Reply done(Visit visit) {
    return new Reply.Done(visit.request().href(Happening.PATH));
  }
}
