package se.lagesbild.warehouse.privacy;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text holds personal data, and takes it out.
 *
 * <p>The structured values of the exports (coordinates, dates and times, streets, post codes,
 * offence codes, object numbers) are not found; where a value can be both, such as {@code
 * 202409061805} with a matching check digit, it counts as personal.
 */
public final class PersonalData {
  private static final EnumSet<Kind> NONE = EnumSet.noneOf(Kind.class);
  private static final Kind[] KINDS = Kind.values();

  private PersonalData() {}

  /** The kinds of personal data. */
  public enum Kind {
    /** Personnummer and samordningsnummer. */
    PERSONAL_NUMBER(PersonalNumbers::search),
    /** A telephone number in Sweden, or one with a country code. */
    PHONE(PhoneNumbers::search),
    /** An e-mail address. */
    EMAIL(EmailAddresses::search),
    /** The registration plate of a vehicle. */
    NUMBER_PLATE(NumberPlates::search),
    /** The number of a police report. */
    CASE_NUMBER(CaseNumbers::search),
    /** A name after a title or a role, or a handle. */
    NAME(Names::search);

    private final Search search;

    Kind(Search search) {
      this.search = search;
    }

    /** The name as a contract writes it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    int bit() {
      return 1 << ordinal();
    }
  }

  /** Looks for one kind in a text. */
  interface Search {

    /**
     * Whether the kind stands in {@code text}.
     *
     * @param marks gets the positions of everything found; null to stop at the first
     */
    boolean in(CharSequence text, @Nullable BitSet marks);
  }

  /**
   * The kinds of personal data in {@code text}.
   *
   * @param text of a cell; null holds nothing
   * @return the kinds; when there are none a shared set, so it must not be changed
   */
  public static EnumSet<Kind> find(@Nullable CharSequence text) {
    int suspected = text == null ? 0 : Suspicion.of(text);
    return suspected == 0 || text == null ? NONE : confirmed(text, suspected);
  }

  /**
   * The kinds in a text that a person typed. There a number with the shape of a personal number and
   * a possible date is one whatever its check digit: people mistype, exports do not.
   */
  public static EnumSet<Kind> findTyped(CharSequence text) {
    EnumSet<Kind> found = EnumSet.copyOf(find(text));
    if (PersonalNumbers.isShapedIn(text)) {
      found.add(Kind.PERSONAL_NUMBER);
    }
    return found;
  }

  /**
   * The kinds in a text in which nobody may be named: a {@link Kind#NAME} also where no title or
   * role stands before it, as far as the names are known or written as names are.
   */
  public static EnumSet<Kind> findNaming(@Nullable CharSequence text) {
    EnumSet<Kind> found = find(text);
    if (text == null || found.contains(Kind.NAME) || !Persons.search(text, null)) {
      return found;
    }
    EnumSet<Kind> all = EnumSet.copyOf(found);
    all.add(Kind.NAME);
    return all;
  }

  private static EnumSet<Kind> confirmed(CharSequence text, int suspected) {
    EnumSet<Kind> found = NONE;
    for (Kind kind : KINDS) {
      if ((suspected & kind.bit()) != 0 && kind.search.in(text, null)) {
        if (found.isEmpty()) {
          found = EnumSet.of(kind);
        } else {
          found.add(kind);
        }
      }
    }
    return found;
  }

  /**
   * The text with every digit as {@code #} and every letter of personal data as {@code *}, names as
   * {@link #findNaming} finds them. A word that is part of a name or an address is masked wherever
   * it stands again.
   */
  public static String redact(CharSequence text) {
    BitSet marks = new BitSet(text.length());
    for (Kind kind : KINDS) {
      kind.search.in(text, marks);
    }
    Persons.search(text, marks);
    return Redaction.of(text, marks);
  }
}
