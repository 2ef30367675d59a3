package se.lagesbild.etl.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Reshape;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.PersonalData;

/** What a reader needs to know of a contract, in a form that travels to executors. */
public final class Layout implements Serializable {
  private static final long serialVersionUID = 1L;

  final SourceContract.Format format;
  final String encoding;
  final char delimiter;
  final char quote;
  final boolean hasHeader;
  final boolean mayBeEmpty;
  final int headerWithin;
  final boolean tellsPeriods;
  final @Nullable Pattern sheets;
  final @Nullable String record;
  final Shape shape;
  private final ArrayList<Column> fields = new ArrayList<>();
  private final ArrayList<Column> freeTexts = new ArrayList<>();
  private final HashSet<String> knownHeadings = new HashSet<>();
  private final HashSet<String> neverRead = new HashSet<>();

  private Layout(SourceContract contract) {
    format = contract.format();
    encoding = contract.encoding();
    delimiter =
        format == SourceContract.Format.TSV ? '\t' : contract.dialect().delimiter().charAt(0);
    quote = contract.dialect().quoteChar().charAt(0);
    hasHeader = contract.dialect().header();
    mayBeEmpty = contract.delivery().mayBeEmpty();
    headerWithin = Math.max(1, contract.table().headerWithin());
    tellsPeriods = contract.columnsMayTellPeriods();
    String names = contract.table().sheets();
    sheets = names == null ? null : Pattern.compile(names);
    record = contract.table().record();
    contract.fields().forEach(field -> fields.add(Column.of(field, contract.missingValues())));
    contract.freeText().forEach(name -> freeTexts.add(Column.freeText(name)));
    fields.forEach(field -> knownHeadings.addAll(field.headings()));
    freeTexts.forEach(text -> knownHeadings.addAll(text.headings()));
    contract.neverRead().forEach(name -> neverRead.add(Headings.plain(name)));
    knownHeadings.addAll(neverRead);
    shape = Shape.of(contract.reshape(), fields);
  }

  /** The layout that {@code contract} describes. */
  public static Layout of(SourceContract contract) {
    return new Layout(contract);
  }

  /** Names of the fields, in the order of {@link RawRow#values()}. */
  public List<String> names() {
    return fields.stream().map(Column::name).toList();
  }

  List<Column> fields() {
    return fields;
  }

  /** How many of the fields are columns of the file, not made by unpivoting. */
  int columns() {
    return (int) IntStream.range(0, fields.size()).filter(field -> !shape.makes(field)).count();
  }

  List<Column> freeTexts() {
    return freeTexts;
  }

  /** Whether the contract knows the heading, so that it may be named in a sentence. */
  boolean knows(String heading) {
    return knownHeadings.contains(heading);
  }

  boolean neverReads(String heading) {
    return neverRead.contains(heading);
  }

  /** A format's name as people write it. */
  String formatName() {
    return format.name();
  }

  /**
   * A column that is read.
   *
   * @param name in the contract
   * @param headings under which it may stand
   * @param path within an element
   * @param missing texts that mean "nothing stated"
   * @param mayHold kinds of personal data that belong here
   * @param noPersons whether names are searched for that no title introduces
   */
  record Column(
      String name,
      ArrayList<String> headings,
      String path,
      HashSet<String> missing,
      EnumSet<PersonalData.Kind> mayHold,
      boolean noPersons)
      implements Serializable {

    static Column of(SourceContract.Field field, List<String> missingValues) {
      ArrayList<String> headings = new ArrayList<>();
      headings.add(Headings.plain(field.name()));
      field.aliases().forEach(alias -> headings.add(Headings.plain(alias)));
      HashSet<String> missing = new HashSet<>(missingValues);
      missing.addAll(field.missingValues());
      return new Column(
          field.name(),
          headings,
          field.path() == null ? pathTo(field.name()) : field.path(),
          missing,
          kinds(field.mayHold()),
          field.noPersons());
    }

    private static EnumSet<PersonalData.Kind> kinds(List<String> ids) {
      EnumSet<PersonalData.Kind> kinds = EnumSet.allOf(PersonalData.Kind.class);
      kinds.removeIf(kind -> !ids.contains(kind.id()));
      return kinds;
    }

    static Column freeText(String name) {
      ArrayList<String> headings = new ArrayList<>(List.of(Headings.plain(name)));
      String path = name.startsWith("/") ? name : pathTo(name);
      return new Column(name, headings, path, new HashSet<>(), kinds(List.of()), false);
    }

    private static String pathTo(String name) {
      return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the text holds no personal data but those that belong here. */
    boolean isClear(String text) {
      EnumSet<PersonalData.Kind> found =
          noPersons ? PersonalData.findNaming(text) : PersonalData.find(text);
      return found.isEmpty() || mayHold.containsAll(found);
    }

    /** Whether the stripped text means "nothing stated". */
    boolean isMissing(String text) {
      return !missing.isEmpty() && missing.contains(text);
    }
  }

  /**
   * The contract's {@link Reshape} with field numbers and compiled patterns.
   *
   * @param structural rows that are not data
   * @param fillDown numbers of fields in which an empty cell repeats the one above
   * @param marks texts that mean "as above"
   * @param unpivot pattern of the headings of columns that are values of one variable, or null
   * @param unpivotName number of the field that gets the heading
   * @param unpivotValue number of the field that gets the cell
   * @param split pattern between the parts of a cell, or null
   * @param splitField number of the field that is split
   */
  record Shape(
      ArrayList<Structural> structural,
      HashSet<Integer> fillDown,
      HashSet<String> marks,
      @Nullable Pattern unpivot,
      int unpivotName,
      int unpivotValue,
      @Nullable Pattern split,
      int splitField)
      implements Serializable {

    static Shape of(Reshape reshape, List<Column> fields) {
      Map<String, Integer> numbers = new HashMap<>();
      fields.forEach(field -> numbers.put(field.name(), numbers.size()));
      ArrayList<Structural> structural = new ArrayList<>();
      for (Reshape.Structural rule : reshape.structural()) {
        int field = rule.field() == null ? Structural.FIRST_CELL : numbers.get(rule.field());
        structural.add(new Structural(field, Pattern.compile(rule.pattern()), rule.andBelow()));
      }
      HashSet<Integer> filled = new HashSet<>();
      HashSet<String> marks = new HashSet<>();
      if (reshape.fillDown() != null) {
        reshape.fillDown().fields().forEach(name -> filled.add(numbers.get(name)));
        marks.addAll(reshape.fillDown().marks());
      }
      Reshape.Unpivot unpivot = reshape.unpivot();
      Reshape.Split split = reshape.split();
      return new Shape(
          structural,
          filled,
          marks,
          unpivot == null ? null : Pattern.compile(unpivot.headings()),
          unpivot == null ? -1 : numbers.get(unpivot.name()),
          unpivot == null ? -1 : numbers.get(unpivot.value()),
          split == null ? null : Pattern.compile(split.pattern()),
          split == null ? -1 : numbers.get(split.field()));
    }

    /** Whether a row can be read without those above it and makes one row. */
    boolean isRowwise() {
      return fillDown.isEmpty()
          && unpivot == null
          && split == null
          && structural.stream().noneMatch(Structural::andBelow);
    }

    /** Whether the field is not a column of its own but made by unpivoting. */
    boolean makes(int field) {
      return field == unpivotName || field == unpivotValue;
    }

    /** Whether a column with the heading becomes statements of its own. */
    boolean unpivots(String heading) {
      return unpivot != null && unpivot.matcher(heading).matches();
    }

    /** Whether some rule looks at the first cell of a row. */
    boolean needsFirstCell() {
      return structural.stream().anyMatch(rule -> rule.field() == Structural.FIRST_CELL);
    }
  }

  /**
   * Rows that are not data.
   *
   * @param field number of the field looked at, or {@link #FIRST_CELL}
   * @param pattern found in the text of such a row
   * @param andBelow whether no row below it is data either
   */
  record Structural(int field, Pattern pattern, boolean andBelow) implements Serializable {
    static final int FIRST_CELL = -1;
  }
}
