package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.ConformedRow;

/**
 * What the fold needs of many candidates, column by column: some fifty bytes each, so that millions
 * of them fit in memory.
 */
final class Candidates implements Serializable {
  private static final long serialVersionUID = 1L;

  int size;
  int[] delivery = new int[64];
  long[] row = new long[64];
  long[] idHigh = new long[64];
  long[] idLow = new long[64];
  long[] hash = new long[64];
  int[] day = new int[64];
  int[] municipality = new int[64];
  boolean[] withdrawn = new boolean[64];

  /** What orders the rows of one delivery about the same thing; null while no row tells. */
  private @Nullable String @Nullable [] latestBy;

  /** What each tells of a sum; null while none does. */
  private ConformedRow.@Nullable Share @Nullable [] shares;

  void add(ConformedRow from, ConformedRow.Told told) {
    grow(size + 1);
    delivery[size] = from.delivery();
    row[size] = from.row();
    idHigh[size] = told.idHigh();
    idLow[size] = told.idLow();
    hash[size] = told.hash();
    day[size] = told.day();
    municipality[size] = told.municipality();
    withdrawn[size] = told.withdrawn();
    tellLatestBy(told.latestBy());
    tellShare(told.share());
    size++;
  }

  /** Adds the candidates of other deliveries than {@code refused}. */
  void addAll(Candidates more, Set<Integer> refused) {
    addAll(refused.isEmpty() ? more : more.without(refused));
  }

  private Candidates without(Set<Integer> refused) {
    Candidates others = new Candidates();
    for (int at = 0; at < size; at++) {
      if (!refused.contains(delivery[at])) {
        others.copy(this, at);
      }
    }
    return others;
  }

  private void copy(Candidates from, int at) {
    grow(size + 1);
    delivery[size] = from.delivery[at];
    row[size] = from.row[at];
    idHigh[size] = from.idHigh[at];
    idLow[size] = from.idLow[at];
    hash[size] = from.hash[at];
    day[size] = from.day[at];
    municipality[size] = from.municipality[at];
    withdrawn[size] = from.withdrawn[at];
    tellLatestBy(from.latestBy(at));
    tellShare(from.share(at));
    size++;
  }

  private void tellShare(ConformedRow.@Nullable Share share) {
    if (share != null) {
      shares = shares == null ? new ConformedRow.Share[delivery.length] : shares;
      shares[size] = share;
    }
  }

  private void tellLatestBy(@Nullable String text) {
    if (text != null) {
      latestBy = latestBy == null ? new String[delivery.length] : latestBy;
      latestBy[size] = text;
    }
  }

  private void addAll(Candidates more) {
    int total = size + more.size;
    grow(total);
    System.arraycopy(more.delivery, 0, delivery, size, more.size);
    System.arraycopy(more.row, 0, row, size, more.size);
    System.arraycopy(more.idHigh, 0, idHigh, size, more.size);
    System.arraycopy(more.idLow, 0, idLow, size, more.size);
    System.arraycopy(more.hash, 0, hash, size, more.size);
    System.arraycopy(more.day, 0, day, size, more.size);
    System.arraycopy(more.municipality, 0, municipality, size, more.size);
    System.arraycopy(more.withdrawn, 0, withdrawn, size, more.size);
    if (more.latestBy != null) {
      latestBy = latestBy == null ? new String[delivery.length] : latestBy;
      System.arraycopy(more.latestBy, 0, latestBy, size, more.size);
    }
    if (more.shares != null) {
      shares = shares == null ? new ConformedRow.Share[delivery.length] : shares;
      System.arraycopy(more.shares, 0, shares, size, more.size);
    }
    size = total;
  }

  /** Gives back what is not needed when no more candidates come. */
  void trim() {
    resize(size);
  }

  private void grow(int wanted) {
    if (wanted > delivery.length) {
      resize(Math.max(wanted, delivery.length + (delivery.length >> 1)));
    }
  }

  private void resize(int length) {
    delivery = Arrays.copyOf(delivery, length);
    row = Arrays.copyOf(row, length);
    idHigh = Arrays.copyOf(idHigh, length);
    idLow = Arrays.copyOf(idLow, length);
    hash = Arrays.copyOf(hash, length);
    day = Arrays.copyOf(day, length);
    municipality = Arrays.copyOf(municipality, length);
    withdrawn = Arrays.copyOf(withdrawn, length);
    latestBy = latestBy == null ? null : Arrays.copyOf(latestBy, length);
    shares = shares == null ? null : Arrays.copyOf(shares, length);
  }

  @Nullable String latestBy(int at) {
    return latestBy == null ? null : latestBy[at];
  }

  ConformedRow.@Nullable Share share(int at) {
    return shares == null ? null : shares[at];
  }
}
