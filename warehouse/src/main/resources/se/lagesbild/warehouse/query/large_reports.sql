-- title: Reports that hold many crimes, per day
-- grain: member, report, day
-- description: Reports with fewer than three crimes on a day are absent, as are those without a known member. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    coalesce(police_initiated, false) as police_initiated
  from event
  where report_key is not null
),
selected as (
  select
    category /*member*/ as member,
    report_key as report,
    day,
    crimes
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
),
counted as (
  select
    member,
    report,
    day,
    cast(sum(crimes) as bigint) as crimes
  from selected
  where member is not null
  group by member, report, day
)
select * from counted
where crimes >= 3
order by member, report, day
