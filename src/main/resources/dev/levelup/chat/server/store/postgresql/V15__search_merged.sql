-- A block of many messages is made of several old ones, so that a search reads fewer of them. It may
-- have several runs of a room.

alter table search_blocks add column messages bigint not null default 0;
update search_blocks set messages = (
  select coalesce(sum(last_seq - first_seq + 1), 0)
  from search_runs r where r.block = search_blocks.block);

alter table search_runs add column oldest_at bigint not null default 0;
update search_runs r set oldest_at = m.created_at
  from messages m where m.room = r.room and m.seq = r.first_seq;
alter table search_runs drop constraint search_runs_pkey;
alter table search_runs add primary key (block, room, first_seq);
