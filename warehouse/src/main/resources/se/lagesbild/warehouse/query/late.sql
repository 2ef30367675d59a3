-- title: Events that were first told of long after their day
-- grain: member, source, day, first_told
-- description: Events told of within a fortnight of their day are absent. A delivery that tells of the time up to midnight tells of the day before. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    cast(first_seen - interval 1 second as date) as first_told,
    cast(is_report_head as integer) as reports,
    coalesce(police_initiated, false) as police_initiated
  from event
  where first_seen is not null
),
selected as (
  select
    category /*member*/ as member,
    source,
    day,
    first_told,
    reports /*quantity*/ as quantity
  from dated
  where day >= :from
    and day < :to
    and first_told > day + interval 14 day
    -- include: shared/filters
),
counted as (
  select
    member,
    source,
    day,
    first_told,
    cast(sum(quantity) as bigint) as counted
  from selected
  where member is not null
  group by member, source, day, first_told
)
select * from counted
where counted > 0
order by member, source, day, first_told
