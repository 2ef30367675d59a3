-- Addresses of pages under names. Renaming and removing make the next version of its number.
create table saved_view (
  id integer primary key autoincrement,
  change_id integer not null references change (id),
  number integer not null check (number > 0),
  version integer not null check (version > 0),
  removed integer not null check (removed in (0, 1)),
  title text not null,
  address text not null,
  unique (number, version)
) strict;

create trigger saved_view_no_update before update on saved_view
begin select raise(abort, 'append only'); end;
create trigger saved_view_no_delete before delete on saved_view
begin select raise(abort, 'append only'); end;
create trigger saved_view_no_replace before insert on saved_view
when exists (
  select 1 from saved_view
  where id = new.id or (number = new.number and version = new.version)
)
begin select raise(abort, 'append only'); end;
