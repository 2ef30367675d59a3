-- title: Events as the daily counts count them, with when in the week and day they happened and where
-- grain: date_basis, event_id
-- description: An event belongs to a weekday when all of its interval lies within one day, and to a part of the day when all of it lies within the six hours; else it is '-', so that each event is in exactly one. An interval ends before its last moment. The lots are those of the daily counts. A filter without values is left out.
with both_days as (
  select 'occurred' as date_basis, day_occurred as day, event.* from event
  union all
  select 'reported' as date_basis, day_reported as day, event.* from event
),
ended as (
  select
    *,
    case
      when occurred_to > occurred_from then occurred_to - interval 1 microsecond
      else occurred_from
    end as last_moment
  from both_days
),
known as (
  select
    date_basis,
    event_id,
    day,
    coalesce(municipality, '-') as municipality,
    coalesce(area, '-') as area,
    coalesce(category, '-') as category,
    coalesce(organisation, '-') as organisation,
    source,
    coalesce(police_initiated, false) as police_initiated,
    cast(is_report_head as integer) as reports,
    coalesce(crimes, 0) as crimes,
    case when is_report_head then cast(hash(event_id) % 32768 as smallint) end as report_lot,
    cast(hash(event_id) % 32768 as smallint) as event_lot,
    case
      when cast(occurred_from as date) = cast(last_moment as date)
        then cast(isodow(occurred_from) as varchar)
      else '-'
    end as weekday,
    case
      when time_bucket(interval 6 hours, occurred_from) = time_bucket(interval 6 hours, last_moment)
        then ['night', 'morning', 'afternoon', 'evening'][1 + hour(occurred_from) // 6]
      else '-'
    end as part_of_day,
    coalesce(place_type, '-') as place_type
  from ended
)
select * from known
where day is not null
  and weekday in (:weekdays)
  and part_of_day in (:parts_of_day)
  and place_type in (:place_types)
