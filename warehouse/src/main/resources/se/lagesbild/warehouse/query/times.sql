-- title: At which time of the week an indicator's events may have happened
-- grain: week_minute, minutes
-- description: Minutes count from Monday 00:00 on the wall clock; an end is told as minutes after the start. What is told of several times, by further crimes of a report or by another source, is one occasion, with the closest of its times. Seven days or more are as good as seven. An occasion known to the day at best has no time and stands in a row of its own. A filter without values is left out.
with dated as (
  select
    * exclude (police_initiated),
    day_occurred /*day*/ as day,
    coalesce(police_initiated, false) as police_initiated
  from event
),
selected as (
  select
    coalesce(incident_key, report_key, event_id) as occasion,
    occurred_from,
    case
      when occurred_from is null or time_precision = 'day' then null
      when occurred_to <= occurred_from + interval 1 minute then 0
      else least(coalesce(date_diff('minute', occurred_from, occurred_to), 0), 10080)
    end as minutes,
    crimes /*weight*/ as weight
  from dated
  where day >= :from
    and day < :to
    -- include: shared/filters
    and coalesce(place_type, '-') in (:place_types)
    and coalesce(offence_code, '-') in (:codes)
),
closest as (
  select
    occasion,
    min({'minutes': coalesce(minutes, 10081), 'begun': occurred_from}) as told
  from selected
  group by occasion
  having max(weight) > 0
),
timed as (
  select
    occasion,
    told.begun as begun,
    case when told.minutes <= 10080 then told.minutes end as minutes
  from closest
),
in_week as (
  select
    minutes,
    case
      when minutes is not null
        then (date_diff('minute', timestamp '1900-01-01 00:00:00', begun) % 10080 + 10080) % 10080
    end as week_minute,
    cast(hash(occasion) % 32768 as smallint) as lot
  from timed
)
select
  cast(coalesce(week_minute, -1) as integer) as week_minute,
  cast(coalesce(minutes, -1) as integer) as minutes,
  count(*) as occasions,
  bit_xor(lot) as lot
from in_week
group by week_minute, minutes
order by week_minute, minutes
