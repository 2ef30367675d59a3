-- title: Checks that ask for attention
-- grain: source, check_name, text_sv
-- description: Those that failed.
select source, check_name, text_sv, text_en
from check_result
where not passed
order by source, check_name, text_sv
