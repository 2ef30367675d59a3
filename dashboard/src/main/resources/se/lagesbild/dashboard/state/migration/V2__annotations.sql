-- What happened, as people tell it. Changing and removing make the next version of its number.
create table annotation (
  id integer primary key autoincrement,
  change_id integer not null references change (id),
  number integer not null check (number > 0),
  version integer not null check (version > 0),
  removed integer not null check (removed in (0, 1)),
  kind text not null,
  title text not null,
  first_day text not null,
  -- Empty while it goes on.
  last_day text not null,
  -- Ids, one a line; none is everywhere and everything.
  areas text not null,
  indicators text not null,
  note text not null,
  unique (number, version)
) strict;

create trigger annotation_no_update before update on annotation
begin select raise(abort, 'append only'); end;
create trigger annotation_no_delete before delete on annotation
begin select raise(abort, 'append only'); end;
create trigger annotation_no_replace before insert on annotation
when exists (
  select 1 from annotation
  where id = new.id or (number = new.number and version = new.version)
)
begin select raise(abort, 'append only'); end;
