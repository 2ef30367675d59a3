package se.lagesbild.dashboard.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;

/** Who answers for what a source tells of; an organisation may have taken over from another. */
public final class Senders {
  private static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

  private Senders() {}

  /**
   * {@code Polisen}; {@code Utbildningsförbundet (till och med 2021-06-30), Fagersta kommun} where
   * the days shown are of both; empty where nobody knows who delivers.
   */
  public static String of(Answer.Coverage source, Words words) {
    if (source.senders().isEmpty()) {
      return words.of(source.organisation());
    }
    List<String> names = new ArrayList<>();
    for (Answer.Sender sender : source.senders()) {
      String name = words.of(sender.organisation());
      boolean last = names.size() == source.senders().size() - 1;
      String until = words.dates().date(sender.days().to().minusDays(1));
      names.add(last ? name : words.text("sender.until", name, until));
    }
    return String.join(", ", names);
  }

  /** One for each that answers, with the gaps in its own days. */
  static List<Share> shares(Answer.Coverage source, List<Answer.Gap> gaps) {
    List<Answer.Sender> senders =
        source.senders().isEmpty()
            ? List.of(new Answer.Sender(source.organisation(), ALWAYS))
            : source.senders();
    List<Share> shares = new ArrayList<>();
    for (int at = 0; at < senders.size(); at++) {
      DateRange days =
          new DateRange(
              at == 0 ? LocalDate.MIN : senders.get(at).days().from(),
              at == senders.size() - 1 ? LocalDate.MAX : senders.get(at).days().to());
      List<Answer.Gap> own =
          gaps.stream()
              .flatMap(
                  gap ->
                      gap
                          .days()
                          .overlap(days)
                          .map(part -> new Answer.Gap(gap.municipality(), part))
                          .stream())
              .toList();
      if (!own.isEmpty()) {
        shares.add(new Share(senders.get(at), own));
      }
    }
    return shares;
  }

  /**
   * What one of them lacks.
   *
   * @param sender which
   * @param gaps in its days, at least one
   */
  record Share(Answer.Sender sender, List<Answer.Gap> gaps) {}
}
