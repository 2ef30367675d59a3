-- Reads the export. Line numbers are record numbers: the file has no line breaks within quotes.
create temp table raw as
select
  row_number() over () + 1 as line,
  ANMNR, LOPNR, INSKRDATUM, BROTTSKOD, ANTAL, BROTTSDATUMTID_START, BROTTSDATUMTID_SLUT, KOMMUN,
  GATA, GATUNR, X, Y, PLATSTYP, STATUS
from read_csv('FILE', delim = ';', header = true, all_varchar = true, encoding = 'latin-1',
  quote = '"', parallel = true);

-- Parses, maps, scans and hashes; what cannot be used gets a reason.
create temp table conformed as
with parsed as (
  select
    *,
    try_strptime(INSKRDATUM, '%Y-%m-%d')::date as day_reported,
    try_strptime(BROTTSDATUMTID_START, '%Y-%m-%d %H:%M') as occurred_from,
    coalesce(try_strptime(BROTTSDATUMTID_SLUT, '%Y-%m-%d %H:%M'),
      try_strptime(BROTTSDATUMTID_START, '%Y-%m-%d %H:%M')) as occurred_to,
    try_cast(replace(X, ',', '.') as double) as northing,
    try_cast(replace(Y, ',', '.') as double) as easting,
    try_cast(ANTAL as integer) as crimes,
    regexp_matches(
      concat_ws(' | ', LOPNR, INSKRDATUM, BROTTSKOD, KOMMUN, GATA, GATUNR, PLATSTYP, STATUS),
      '(?:\b(?:19|20)?\d{6}[-+ ]?\d{4}\b)|(?:\S@\S)|(?:\b07\d[- ]?\d{3} ?\d{2} ?\d{2}\b)|(?:\b[A-ZÅÄÖ]{3} ?\d{2}[A-Z0-9]\b)')
      as personal
  from raw
)
select
  parsed.line,
  sha256('KEY' || 'polisen-anmalda-brott' || ANMNR || '/' || LOPNR)[:32] as event_id,
  sha256('KEY' || 'report' || ANMNR)[:32] as report_key,
  sha256('KEY' || 'place1982' || lower(GATA) || ' ' || GATUNR)[:32] as place_key,
  sha256('KEY' || 'case' || ANMNR)[:32] as incident_key,
  'polisen-anmalda-brott' as source,
  'polisen' as organisation,
  occurred_from,
  occurred_to,
  case when occurred_to = occurred_from then 'minute' else 'interval' end as time_precision,
  (occurred_from + (occurred_to - occurred_from) / 2)::date as day_occurred,
  day_reported,
  code.code as offence_code,
  code.category,
  municipality.code as municipality,
  case
    when easting is null or northing is null then null
    when northing > 6651800 then case when easting < 544000 then 'kolarbyn' when easting < 544700 then 'centrum' else 'risbron' end
    when northing > 6650200 then case when easting < 545000 then 'per-ols' else 'meling' end
    else 'vastanfors'
  end as area,
  lower(PLATSTYP) as place_type,
  case when easting is null then 'municipality' else 'point' end as place_precision,
  (round(easting / 10) * 10)::integer as easting,
  (round(northing / 10) * 10)::integer as northing,
  coalesce(crimes, 1) as crimes,
  code.police_initiated,
  upper(STATUS) = 'MAKULERAD' as withdrawn,
  case
    when personal then 'personal_data'
    when ANMNR is null or LOPNR is null then 'missing_value'
    when day_reported is null then 'not_a_date'
    when occurred_from is null then 'not_a_time'
    when code.code is null then 'unknown_code'
    when occurred_to < occurred_from then 'ends_before_start'
    when occurred_from < timestamp '1950-01-01' then 'too_early'
  end as reason
from parsed
left join code on code.code = lpad(BROTTSKOD, 4, '0')
left join municipality on municipality.name = lower(KOMMUN);

-- Keeps the last row of each event, found through a narrow pass.
copy (
  with last_line as (
    select event_id, max(line) as line from conformed where reason is null group by event_id
  )
  select conformed.* exclude (reason)
  from conformed
  semi join last_line using (event_id, line)
) to 'FOLDER/event.parquet' (format parquet, compression zstd);

copy (select line, reason from conformed where reason is not null)
to 'FOLDER/rejected.parquet' (format parquet, compression zstd);

drop table raw;
drop table conformed;

attach 'FOLDER/serving.duckdb' as serving;
use serving;

create table event as
select
  * exclude (line, withdrawn),
  report_key is null or row_number() over (partition by report_key order by event_id) = 1
    as is_report_head
from read_parquet('FOLDER/event.parquet')
where not withdrawn
order by day_occurred, event_id;

create table rejected_row as select * from read_parquet('FOLDER/rejected.parquet');

create table daily as
with dated as (
  select 'occurred' as date_basis, day_occurred as day, event.* from event
  union all
  select 'reported' as date_basis, day_reported as day, event.* from event
)
select
  date_basis, day, municipality, coalesce(area, '-') as area, category, organisation, source,
  police_initiated,
  count(*) filter (is_report_head)::integer as reports,
  sum(crimes)::integer as crimes,
  count(*)::integer as events,
  bit_xor((hash(event_id) % 32768)::smallint) as event_lot
from dated
group by all
order by date_basis, category, area, day;

create table daily_by_area as select * from daily order by date_basis, area, category, day;

checkpoint serving;
