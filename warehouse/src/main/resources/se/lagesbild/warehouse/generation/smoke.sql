-- title: Counts that must agree in a sound generation
-- grain: events
-- description: One row. Hashes of ids are counted first, in a fraction of the time; only where two are alike the ids themselves need counting. Odd reports count on none of their rows or on several; lone links have no second event; the ranks of the signals are 1, 2, 3 and so on.
with event_counts as (
  select
    count(*) as events,
    count(distinct hash(event_id)) as event_hashes,
    count(*) filter (report_key is null and is_report_head is distinct from true) as headless,
    count(day_occurred) as dated_occurred,
    count(day_reported) as dated_reported
  from event
),
report as (
  select
    hash(report_key) as report_hash,
    count(*) filter (is_report_head) as heads
  from event
  where report_key is not null
  group by report_hash
),
report_counts as (
  select count(*) as odd_reports from report where heads != 1
),
link as (
  select
    incident_key,
    count(*) as members
  from incident_link
  group by incident_key
),
link_counts as (
  select count(*) as lone_links from link where members < 2
),
daily_counts as (
  select
    count(*) as daily_rows,
    coalesce(sum(events) filter (date_basis = 'occurred'), 0) as daily_occurred,
    coalesce(sum(events) filter (date_basis = 'reported'), 0) as daily_reported
  from daily
),
by_area_counts as (
  select count(*) as rows_by_area from daily_by_area
),
ranked as (
  select
    rank,
    row_number() over (order by rank) as place
  from signal
),
signal_counts as (
  select count(*) as odd_ranks from ranked where rank is distinct from place
)
select *
from
  event_counts, report_counts, link_counts, daily_counts, by_area_counts, signal_counts
