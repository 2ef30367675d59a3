package se.lagesbild.warehouse.statistics.farrington;

/**
 * Years of equally many periods, all of one length.
 *
 * @param periods in a year
 */
record EvenYears(int periods) implements TimeOfYear {
  @Override
  public int before(int now, int years) {
    return (int) Math.max(-1, now - (long) years * periods);
  }

  @Override
  public double after(int now, int other) {
    return (double) other - now;
  }
}
