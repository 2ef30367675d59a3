-- title: What can happen and where, filled from the configuration
-- grain: number
-- description: Two tables. A source delivers every so many days from the first day on, so many times.
create temp table kind (
  number bigint,
  source varchar,
  organisation varchar,
  mode varchar,
  has_window boolean,
  every_days bigint,
  deliveries bigint,
  offence_code varchar,
  category varchar
);
create temp table place (
  number bigint,
  municipality varchar,
  area varchar
)
