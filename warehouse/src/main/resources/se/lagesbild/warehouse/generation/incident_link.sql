-- title: Events that tell of the same incident in several sources
-- grain: event_id
-- description: By a police report's number, else by time, place and kind as the rules say. Nothing is merged: linked events share a key, each with the confidence of its surest link. A rule's confidence is halved where only the area is known. An event without a number follows its likeliest partner; numbers are never joined by a rule, so such a chain ends at one number or at none.
with recursive rare_source as (
  select distinct source from event where source != (select mode(source) from event)
),
shared_number as (
  select incident_key
  from event
  where
    incident_key in (
      select incident_key from event
      where incident_key is not null and source in (select source from rare_source))
  group by incident_key
  having count(distinct source) > 1
),
by_number as (
  select
    event_id,
    incident_key,
    cast(1 as double) as confidence,
    'number' as basis
  from event
  semi join shared_number using (incident_key)
),
candidate as (
  select
    incident_rule.rule,
    incident_rule.within_hours,
    incident_rule.within_metres,
    incident_rule.confidence,
    event.event_id,
    event.source,
    event.municipality,
    event.area,
    event.easting,
    event.northing,
    event.occurred_from,
    event.occurred_to
  from event
  join incident_rule using (category)
  where
    incident_rule.rule in (
      select incident_rule.rule
      from incident_rule
      join (select distinct category, source from event) as told using (category)
      group by incident_rule.rule
      having count(distinct told.source) > 1)
),
daily_candidate as (
  select
    *,
    unnest(generate_series(
      cast(occurred_from - to_hours(within_hours) as date),
      least(cast(occurred_to + to_hours(within_hours) as date),
        cast(occurred_from as date) + 14),
      interval 1 day)) as near_day
  from candidate
),
pair as (
  select distinct
    one.event_id as one_id,
    other.event_id as other_id,
    case when one.easting is null or other.easting is null
      then one.confidence / 2 else one.confidence end as confidence
  from daily_candidate as one
  join candidate as other
    on one.rule = other.rule
    and one.municipality = other.municipality
    and cast(one.near_day as date) = cast(other.occurred_from as date)
    and one.source != other.source
    and other.occurred_from <= one.occurred_to + to_hours(one.within_hours)
    and other.occurred_to >= one.occurred_from - to_hours(one.within_hours)
    and case
      when one.easting is null or other.easting is null then one.area = other.area
      else (one.easting - other.easting) ** 2 + (one.northing - other.northing) ** 2
        <= one.within_metres ** 2
    end
),
best as (
  select * from pair
  where one_id not in (select event_id from by_number)
  qualify row_number() over (partition by one_id order by confidence desc, other_id) = 1
),
edge as (
  select one_id, other_id, confidence from best
  union
  select other_id, one_id, confidence from best
),
reached as (
  select one_id as event_id, one_id as root, confidence from edge
  union
  select edge.other_id, reached.root, edge.confidence
  from reached
  join edge on edge.one_id = reached.event_id
),
by_rule as (
  select
    reached.event_id,
    coalesce(min(by_number.incident_key), 'r' || substr(min(reached.root), 1, 31)) as incident_key,
    max(reached.confidence) as confidence,
    'rule' as basis
  from reached
  left join by_number on by_number.event_id = reached.root
  where reached.event_id not in (select event_id from by_number)
  group by reached.event_id
)
select * from by_number
union all
select * from by_rule
order by event_id
