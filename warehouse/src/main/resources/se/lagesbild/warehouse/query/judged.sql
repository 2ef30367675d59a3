-- title: Whether the generation holds judgements
-- grain: judged
-- description: One that an earlier version of the product made may hold none.
select count(*) > 0 as judged
from information_schema.tables
where table_name = 'watch'
