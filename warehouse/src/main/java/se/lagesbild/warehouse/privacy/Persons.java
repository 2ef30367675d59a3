package se.lagesbild.warehouse.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons in running text whom no title introduces: a first name with what may be a surname, in
 * either order; a family; a name or a nickname after what somebody is ({@code målvakten
 * "Kvasten"}); initials before a surname; somebody with a year of birth.
 *
 * <p>A first name alone is not found, nor a name of two words that {@link NameList} knows neither
 * of, nor a description. Streets and schools named after somebody ({@code Karl Johans gata}) are
 * let through.
 */
final class Persons {
  private static final Set<String> PARTICLES =
      Set.of("von", "af", "de", "van", "al", "el", "bin", "ben", "abu", "da", "dos", "la");

  private static final Set<String> FAMILIES =
      Set.of("familjen", "makarna", "bröderna", "systrarna", "syskonen", "släkten");

  /** What a person is called in a plan of the police, without and with the article. */
  private static final Set<String> ROLES =
      words(
          """
          målvakt målvakten ledare ledaren kontakt kontakten langare langaren säljare
          säljaren köpare köparen kurir kuriren springpojke springpojken ägare ägaren kusin
          kusinen förare föraren hyresgäst hyresgästen bror brodern son sonen dotter
          dottern sambo sambon make maken maka makan mamma mamman pappa pappan pojkvän
          pojkvännen flickvän flickvännen kompis kompisen vän vännen yngling ynglingen
          mannen kvinnan pojken flickan killen tjejen kumpan kumpanen ordförande
          ordföranden aktör aktören alias kallad smeknamn smeknamnet smeknamnen
          """);

  /** What a house or a business is called before the name that it bears. */
  private static final Set<String> BEFORE_A_PLACE =
      Set.of("restaurang", "pizzeria", "café", "kiosk", "salong", "kvarteret", "kv", "sankt");

  /** What follows the genitive of somebody it is named after. */
  private static final Set<String> NAMED_AFTER =
      words(
          """
          gata gatan väg vägen gränd gränden plan plats platsen torg torget park parken
          backe backen stig stigen allé allén gång gången led leden bro bron hage hagen
          skola gymnasium förskola kvarter hus gård
          """);

  private static final Set<String> ORGANISATIONS =
      Set.of("ab", "hb", "kb", "aktiebolag", "kyrka", "församling", "stiftelse", "minnesfond");

  private static final Set<String> CALENDAR =
      words(
          """
          januari februari mars april maj juni juli augusti september oktober november
          december jan feb mar apr jun jul aug sep sept okt nov dec måndag tisdag onsdag
          torsdag fredag lördag söndag vecka norra södra östra västra nya gamla stora lilla
          """);

  private static final String QUOTES = "\"'”“„»«’‘";

  private final CharSequence text;
  private final List<Word> words = new ArrayList<>();

  private Persons(CharSequence text) {
    this.text = text;
    for (int index = 0; index < text.length(); index++) {
      if (Chars.startsWord(text, index)) {
        int end = index;
        while (Chars.isLetter(Chars.at(text, end)) || Names.isInner(text, end)) {
          end++;
        }
        words.add(new Word(text.subSequence(index, end).toString(), index, end));
        index = end;
      }
    }
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  static boolean search(CharSequence text, @Nullable BitSet marks) {
    Persons persons = new Persons(text);
    boolean found = false;
    for (int index = 0; index < persons.words.size(); index++) {
      int end = persons.personEnd(index);
      if (end > 0 && marks == null) {
        return true;
      }
      if (end > 0) {
        found = true;
        marks.set(persons.nameStart(index), end);
      }
    }
    return found;
  }

  private int nameStart(int index) {
    String lower = words.get(index).lower();
    boolean introduces = FAMILIES.contains(lower) || ROLES.contains(lower);
    if (introduces && birthEnd(index) < 0) {
      return words.get(index + 1).start;
    }
    return isBirth(words.get(index)) ? words.get(index).end : words.get(index).start;
  }

  /** Where the person ends who is told of from a word on, in the text; -1 when nobody is. */
  private int personEnd(int index) {
    Word word = words.get(index);
    int end = FAMILIES.contains(word.lower()) ? familyEnd(index) : -1;
    end = end < 0 && ROLES.contains(word.lower()) ? roleEnd(index) : end;
    end = end < 0 && word.isFirstName() ? firstNameEnd(index) : end;
    end = end < 0 && word.isSurname() ? surnameFirstEnd(index) : end;
    end = end < 0 && word.isInitial() ? initialsEnd(index) : end;
    return end < 0 ? birthEnd(index) : end;
  }

  private int familyEnd(int index) {
    Word name = after(index, " ");
    return name != null && name.mayBeSurname() && !isNamedAfter(index + 1) ? name.end : -1;
  }

  private int roleEnd(int index) {
    Word name = after(index, " :,(" + QUOTES);
    if (name == null || name.isNoName()) {
      return -1;
    }
    boolean quoted = QUOTES.indexOf(Chars.at(text, name.start - 1)) >= 0;
    boolean known = name.isCapital() && (name.isFirstName() || name.isSurname());
    boolean told = quoted ? name.text.length() > 1 : known && !isNamedAfter(index + 1);
    return told ? name.end : -1;
  }

  private int firstNameEnd(int index) {
    int last = index;
    boolean certain = !words.get(index).isOrdinaryFirstName();
    Word next = after(last, " ");
    while (next != null && next.isFirstName()) {
      certain |= !next.isOrdinaryFirstName();
      next = after(++last, " ");
    }
    if (last > index && words.get(last).isListedSurname() && !isNamedAfter(last)) {
      return words.get(last).end;
    }
    Word given = words.get(last);
    Word nickname = after(last, " (" + QUOTES);
    boolean quoted = nickname != null && QUOTES.indexOf(Chars.at(text, nickname.start - 1)) >= 0;
    if (certain && quoted && given.isCapital()) {
      Word further = after(last + 1, " )" + QUOTES);
      return further != null && further.mayBeSurname() ? further.end : nickname.end;
    }
    int family = last + 1;
    while (next != null && (next.isInitial() || PARTICLES.contains(next.lower()))) {
      if (next.isInitial() && certain && given.isCapital() && isInitialAlone(family)) {
        return next.end;
      }
      next = after(family++, " .");
    }
    return next != null && isSurnameOf(index, family, certain) ? next.end : -1;
  }

  /** Whether no name follows an initial, so that it stands for the surname. */
  private boolean isInitialAlone(int index) {
    Word next = after(index, " .");
    char sign = Chars.at(text, words.get(index).end);
    return (next == null || !next.mayBeSurname()) && (sign == '.' || sign == '\0' || sign == ',');
  }

  private boolean isSurnameOf(int first, int index, boolean certain) {
    Word given = words.get(first);
    Word word = words.get(index);
    if (isNamedAfter(index)) {
      return false;
    }
    if (word.isSurname()) {
      return certain || !word.isOrdinarySurname() || !given.isCapitals();
    }
    boolean place = first > 0 && BEFORE_A_PLACE.contains(words.get(first - 1).lower());
    return certain
        && !place
        && given.isCapital()
        && !given.isCapitals()
        && word.mayBeSurname()
        && !word.isCapitals();
  }

  /** A surname, a comma and a first name, or a surname that is nothing else and a first name. */
  private int surnameFirstEnd(int index) {
    Word word = words.get(index);
    Word given = after(index, " ,");
    if (given == null || !word.isCapital() || !given.isFirstName() || !given.isCapital()) {
      return -1;
    }
    boolean comma = text.subSequence(word.end, given.start).toString().contains(",");
    boolean told = comma || word.isListedSurname() && !word.isOrdinarySurname();
    return told && !given.isOrdinaryFirstName() && !isNamedAfter(index + 1) ? given.end : -1;
  }

  private int initialsEnd(int index) {
    int last = index;
    while (last < words.size() && words.get(last).isInitial()) {
      if (Chars.at(text, words.get(last).end) != '.') {
        return -1;
      }
      last++;
    }
    Word word = after(last - 1, " .");
    boolean told = word != null && word.isCapital() && word.isSurname();
    return told && !isNamedAfter(last) ? word.end : -1;
  }

  /** {@code (f. 1990)} or {@code född 1990}, from what stands before it. */
  private int birthEnd(int index) {
    int birth = index;
    while (birth < words.size() && isBeforeBirth(words.get(birth)) && birth - index < 3) {
      birth++;
    }
    if (birth == words.size() || birth > index && !isJoined(index, birth)) {
      return -1;
    }
    Word word = words.get(birth);
    boolean letter = word.text.length() == 1;
    if (!isBirth(word)) {
      return -1;
    }
    int start = word.end;
    boolean dot = Chars.at(text, start) == '.';
    start = Chars.spacesEnd(text, dot ? start + 1 : start);
    boolean dash = Chars.isDash(Chars.at(text, start));
    start = dash ? start + 1 : start;
    int end = Chars.digitsEnd(text, start);
    int digits = end - start;
    if (letter && !dot && Chars.at(text, word.start - 1) != '(') {
      return -1;
    }
    boolean year = digits >= 4 && isCentury(Chars.number(text, start, start + 2));
    boolean shortYear = digits == 2 && (letter || dash);
    return (digits == 4 || digits == 8) && year || digits == 6 || shortYear ? end : -1;
  }

  private static boolean isCentury(int century) {
    return century == 19 || century == 20;
  }

  private static boolean isBeforeBirth(Word word) {
    return !isBirth(word) && word.isCapital();
  }

  private static boolean isBirth(Word word) {
    return word.lower().equals("f") || word.lower().equals("född");
  }

  private boolean isJoined(int from, int to) {
    for (int index = from; index < to; index++) {
      if (after(index, " .,(") == null) {
        return false;
      }
    }
    return true;
  }

  /** The next word when nothing but such signs, and at least one of them, stand before it. */
  private @Nullable Word after(int index, String signs) {
    if (index + 1 >= words.size()) {
      return null;
    }
    Word next = words.get(index + 1);
    for (int at = words.get(index).end; at < next.start; at++) {
      char sign = text.charAt(at);
      if (signs.indexOf(Chars.isSpace(sign) ? ' ' : sign) < 0) {
        return null;
      }
    }
    return next;
  }

  /** Whether a street, a school or a firm is called so. */
  private boolean isNamedAfter(int index) {
    Word next = after(index, " ");
    if (next == null) {
      return false;
    }
    String name = words.get(index).lower();
    boolean genitive = name.endsWith("s") || name.endsWith("x") || name.endsWith("z");
    return ORGANISATIONS.contains(next.lower()) || genitive && NAMED_AFTER.contains(next.lower());
  }

  /** A word with its hyphens and apostrophes. */
  private record Word(String text, int start, int end) {

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }

    boolean isCapital() {
      return Character.isUpperCase(text.charAt(0));
    }

    boolean isCapitals() {
      return text.chars().noneMatch(Character::isLowerCase);
    }

    boolean isInitial() {
      return text.length() == 1 && isCapital();
    }

    boolean isNoName() {
      return Names.isNoName(lower()) || CALENDAR.contains(lower());
    }

    boolean isFirstName() {
      return NameList.FIRST_NAMES.holds(lower()) && (isCapital() || !isOrdinaryFirstName());
    }

    boolean isOrdinaryFirstName() {
      return NameList.FIRST_NAMES.isOrdinary(lower());
    }

    boolean isListedSurname() {
      return NameList.SURNAMES.holds(lower()) && (isCapital() || !isOrdinarySurname());
    }

    boolean isOrdinarySurname() {
      return NameList.SURNAMES.isOrdinary(lower());
    }

    boolean isSurname() {
      boolean byEnding = isCapital() ? NameList.endsAsSurname(lower()) : lower().endsWith("sson");
      return isListedSurname() || byEnding && !isNoName();
    }

    /** A word with a capital that is no other word known here. */
    boolean mayBeSurname() {
      String lower = lower();
      boolean givenName = lower.endsWith("s") && NameList.FIRST_NAMES.holds(cut(lower));
      return isCapital() && text.length() > 2 && !isNoName() && !givenName;
    }

    private static String cut(String genitive) {
      return genitive.substring(0, genitive.length() - 1);
    }
  }
}
