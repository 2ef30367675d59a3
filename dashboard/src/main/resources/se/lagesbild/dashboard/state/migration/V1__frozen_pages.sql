-- Who changed what and when. Every row of every other table names the change that made it.
create table change (
  id integer primary key autoincrement,
  changed_at text not null,
  changed_by text not null,
  subject text not null
) strict;

-- A page as it was seen. Freezing the same period again makes the next version.
create table frozen_page (
  id integer primary key autoincrement,
  change_id integer not null references change (id),
  kind text not null,
  key text not null,
  version integer not null check (version > 0),
  title text not null,
  generation integer not null,
  frozen_at text not null,
  frozen_by text not null,
  files integer not null check (files > 0),
  unique (kind, key, version)
) strict;

create table frozen_file (
  id integer primary key autoincrement,
  page_id integer not null references frozen_page (id),
  name text not null,
  media_type text not null,
  sha256 text not null check (length(sha256) = 64),
  bytes blob not null,
  unique (page_id, name)
) strict;

-- Nothing is overwritten. "insert or replace" deletes without firing the triggers for deletes, so
-- inserts over a known id are refused as well.
create trigger change_no_update before update on change
begin select raise(abort, 'append only'); end;
create trigger change_no_delete before delete on change
begin select raise(abort, 'append only'); end;
create trigger change_no_replace before insert on change
when exists (select 1 from change where id = new.id)
begin select raise(abort, 'append only'); end;

create trigger frozen_page_no_update before update on frozen_page
begin select raise(abort, 'append only'); end;
create trigger frozen_page_no_delete before delete on frozen_page
begin select raise(abort, 'append only'); end;
create trigger frozen_page_no_replace before insert on frozen_page
when exists (
  select 1 from frozen_page
  where id = new.id or (kind = new.kind and key = new.key and version = new.version)
)
begin select raise(abort, 'append only'); end;

create trigger frozen_file_no_update before update on frozen_file
begin select raise(abort, 'append only'); end;
create trigger frozen_file_no_delete before delete on frozen_file
begin select raise(abort, 'append only'); end;
create trigger frozen_file_no_replace before insert on frozen_file
when exists (
  select 1 from frozen_file
  where id = new.id or (page_id = new.page_id and name = new.name)
)
begin select raise(abort, 'append only'); end;

-- A page that has all its files gets no more.
create trigger frozen_file_no_more before insert on frozen_file
when (select count(*) from frozen_file where page_id = new.page_id)
  >= (select files from frozen_page where id = new.page_id)
begin select raise(abort, 'append only'); end;
