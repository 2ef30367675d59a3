package se.lagesbild.warehouse.schema;

/** The types the lake and the generations use; times are local wall time without zone. */
public enum ColumnType {
  STRING,
  INT,
  LONG,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP
}
