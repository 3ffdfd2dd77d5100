-- A block of many messages is made of several old ones, so that a search reads fewer of them. It may
-- have several runs of a room.

alter table search_blocks add column messages integer not null default 0;
update search_blocks set messages = (
  select coalesce(sum(last_seq - first_seq + 1), 0)
  from search_runs r where r.block = search_blocks.block);

create table merged_runs (
  block     integer not null references search_blocks (block),
  room      integer not null references rooms (number),
  first_seq integer not null,
  last_seq  integer not null,
  oldest_at integer not null,
  newest_at integer not null,
  primary key (block, room, first_seq)
) strict, without rowid;
insert into merged_runs 
  select r.block, r.room, r.first_seq, r.last_seq, m.created_at, r.newest_at
  from search_runs r join messages m on m.room = r.room and m.seq = r.first_seq;
drop table search_runs;
alter table merged_runs rename to search_runs;
create index search_runs_by_room on search_runs (room, first_seq);
