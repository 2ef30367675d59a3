package se.lagesbild.etl.draft;

/**
 * Writes {@code source.yaml}: each line with the evidence for it, and {@code TODO} where only a
 * person can tell. A contract with a TODO left does not load.
 */
final class ContractText {
  private final Subject subject;
  private final Yaml yaml = new Yaml();

  ContractText(Subject subject) {
    this.subject = subject;
  }

  /**
   * What a contract is written about.
   *
   * @param fileName of the file
   * @param id of the source
   * @param specimen the table in the file
   * @param roles what its columns are for
   * @param name what the file's name tells
   */
  record Subject(String fileName, String id, Specimen specimen, Roles roles, FileNameGuess name) {}

  String write() {
    HeadText head = new HeadText(subject, yaml);
    FieldsText fields = new FieldsText(subject, yaml);
    EventText event = new EventText(subject, yaml);
    head.top();
    head.form();
    fields.fields();
    fields.unread();
    fields.reshape();
    event.derived();
    event.delivery();
    if (subject.roles().sums) {
      new SumsText(subject, yaml, event::municipality).aggregate();
    } else {
      event.event();
    }
    checks(subject.roles());
    return yaml.toString();
  }

  private void checks(Roles roles) {
    yaml.blank();
    yaml.line("checks:");
    yaml.line(
        "  - { check: rejected_share, warnAbove: 0.05, errorAbove: 0.5 }",
        "vanliga gränser; ändra när källan är känd");
    if (!roles.sums && (roles.place != null || !roles.address.isEmpty() || roles.area != null)) {
      yaml.line("  - { check: unplaced_share, warnAbove: 0.5 }");
    }
    if (!roles.sums) {
      yaml.line("  - { check: relationships, column: category, to: category, errorAbove: 0 }");
    }
    yaml.line("  - { check: volume, deliveries: 8 }");
    yaml.blank();
    yaml.line(
        "retention: { landingDays: 400 }",
        "så länge sparas filens kopia; kortare om filen nämner människor");
  }
}
