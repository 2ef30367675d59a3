package se.lagesbild.dashboard.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.PeriodKind;
import se.lagesbild.warehouse.catalogue.Text;

/** All wording of the interface in one language. */
public final class Words {
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language));
    }
  }

  private final Language language;
  private final Locale locale;
  private final ResourceBundle messages;
  private final Numbers numbers;
  private final Dates dates;

  private Words(Language language) {
    this.language = language;
    this.locale =
        language == Language.EN ? Locale.forLanguageTag("en-GB") : Locale.forLanguageTag("sv-SE");
    this.messages =
        ResourceBundle.getBundle(
            "se.lagesbild.dashboard.words.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.numbers = new Numbers(locale);
    this.dates = new Dates(this);
  }

  /** The wording in {@code language}. */
  public static Words in(Language language) {
    return ALL.get(language);
  }

  /** The language spoken. */
  public Language language() {
    return language;
  }

  /** The value of the {@code lang} attribute and parameter, {@code sv} or {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The country's way to write the language. */
  public Locale locale() {
    return locale;
  }

  /** Orders titles as the language's alphabet does. */
  public Comparator<Text> alphabet() {
    return Comparator.comparing(this::of, Collator.getInstance(locale));
  }

  /** Numbers in this language. */
  public Numbers numbers() {
    return numbers;
  }

  /** Dates in this language. */
  public Dates dates() {
    return dates;
  }

  /**
   * The text under {@code key} with {@code {0}}, {@code {1}} … replaced.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Object... arguments) {
    String text = messages.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** The text under {@code key.one} or {@code key.many}, with the number as {@code {0}}. */
  public String counted(String key, long count) {
    return text(key + (count == 1 ? ".one" : ".many"), numbers.whole(count));
  }

  /** The name of a constant: {@code Grain.WEEK} is under {@code Grain.WEEK}. */
  public String of(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** The name of a way to divide time. */
  public String calendar(Calendar calendar) {
    return calendar instanceof PeriodKind kind ? of(kind.title()) : of((Grain) calendar);
  }

  /** The text under {@code key} and the name of a step, {@code PERIOD} for those of its own. */
  public String stepwise(String key, Calendar calendar, Object... arguments) {
    String step = calendar instanceof Grain grain ? grain.name() : "PERIOD";
    return text(key + step, arguments);
  }

  /** A text of the installation. */
  public String of(Text text) {
    return text.in(language);
  }
}
