-- title: Counts that must agree in a sound generation
-- grain: events
-- description: One row. Hashes of ids are counted first, in a fraction of the time; only where two are alike the ids themselves need counting.
with event_counts as (
  select
    count(*) as events,
    count(distinct hash(event_id)) as event_hashes,
    count(day_occurred) as dated_occurred,
    count(day_reported) as dated_reported
  from event
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
)
select * from event_counts, daily_counts, by_area_counts
