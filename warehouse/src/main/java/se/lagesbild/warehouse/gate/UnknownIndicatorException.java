package se.lagesbild.warehouse.gate;

import java.util.List;

/** The question names an indicator that the installation does not define. */
public final class UnknownIndicatorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> allowed;

  /** Names the indicator and those that may be asked for. */
  public UnknownIndicatorException(String indicator, List<String> allowed) {
    super(
        "indikatorn \"%s\" finns inte; tillåtna är: %s."
            .formatted(indicator, String.join(", ", allowed)));
    this.allowed = List.copyOf(allowed);
  }

  /** The ids that may be asked for. */
  public List<String> allowed() {
    return allowed;
  }
}
