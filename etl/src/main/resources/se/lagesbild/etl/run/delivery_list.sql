-- title: Every landed delivery and what has become of it
-- grain: id
-- description: A delivery that is to be withdrawn stays in the generation until the next run has carried it out.
select
  landed.delivery_id as id,
  landed.source,
  landed.file_name as file,
  landed.as_of,
  landed.arrived,
  case
    when told.outcome = 'withdrawn' then 'återkallad'
    when landed.is_withdrawn then 'återkallas'
    when told.outcome = 'applied' then 'använd'
    when told.outcome = 'empty' then 'tom'
    when told.outcome = 'refused' then 'avvisad'
    when told.outcome = 'stopped' then 'stoppad'
    else 'väntar'
  end as state,
  case when told.outcome <> 'withdrawn' then told.rows end as rows,
  case when landed.has_copy then 'finns' else 'gallrad' end as copy
from landed
left join told using (source, delivery_id)
order by landed.source, landed.delivery_id
