-- title: Invented events
-- grain: event_id
-- description: Three in ten lie in the summer, and one in five of every fifth kind in the last third of the time. None has a time of day, so that none is linked to another. Two events in ten of a source with reports share one. What was reported in a period comes with its delivery.
with numbered as (
  select
    range as number,
    cast(hash(range, 'kind') % (select count(*) from kind) as bigint) as kind_number,
    cast(hash(range, 'place') % (select count(*) from place) as bigint) as place_number,
    cast(hash(range, 'day') // 2 as bigint) as day_draw,
    cast(hash(range, 'rest') // 2 as bigint) as draw
  from range(getvariable('first_event'), getvariable('end_event'))
),
spread as (
  select
    numbered.*,
    kind.* exclude (number),
    place.* exclude (number),
    cast(every_days * deliveries as integer) as told_days,
    cast(day_draw % (every_days * deliveries) as integer) as even_offset
  from numbered
  join kind on kind.number = kind_number
  join place on place.number = place_number
),
dated as (
  select
    *,
    getvariable('from_day') + cast(case
      when draw % 100 < 30
        then least(
          told_days - 1,
          greatest(0, date_diff(
            'day',
            getvariable('from_day'),
            make_date(year(getvariable('from_day') + even_offset), 6, 1)
              + cast(day_draw // 7 % 92 as integer))))
      when kind_number % 5 = 0 and draw % 100 < 50 then told_days - 1 - even_offset // 3
      else even_offset
    end as integer) as day_occurred
  from spread
),
reported as (
  select
    *,
    least(
      day_occurred + cast(draw // 100 % 5 as integer),
      getvariable('from_day') + told_days - 1) as day_reported
  from dated
),
delivered as (
  select
    *,
    date_diff('day', getvariable('from_day'), day_reported) // every_days + 1 as delivery
  from reported
)
select
  md5('event ' || number) as event_id,
  source,
  organisation,
  md5('key ' || number) as source_key,
  case
    when mode = 'window' then md5('report ' || number - cast(number % 10 = 9 as integer))
  end as report_key,
  source || '-' || lpad(cast(delivery as varchar), 6, '0') as delivery_id,
  '+01:00' as utc_offset,
  'day' as time_precision,
  cast(day_occurred as date) as day_occurred,
  cast(day_reported as date) as day_reported,
  offence_code,
  category,
  municipality,
  area,
  md5('place ' || draw // 500 % 20000) as place_key,
  case when area is null then 'municipality' else 'point' end as place_precision,
  cast(540000 + draw // 500 % 20000 as integer) as easting,
  cast(6650000 + draw // 700 % 15000 as integer) as northing,
  cast(case when draw // 1000 % 20 = 0 then 3 else 1 end as integer) as crimes,
  mode = 'window' and draw // 20000 % 10 = 0 as police_initiated,
  false as withdrawn,
  number as content_hash,
  cast(getvariable('from_day') + cast(delivery * every_days as integer) as timestamp) as first_seen,
  first_seen as last_changed
from delivered
