-- What the search knows of messages, in blocks of some thousand. Messages that are in no block are
-- looked through.
alter table rooms add column indexed_seq integer not null default 0; -- newer ones are in no block
create table search_blocks (
  block     integer primary key,
  oldest_at integer not null,
  newest_at integer not null,
  stale     integer not null default 0 -- how many of its messages have changed since it was made
) strict;
create index search_blocks_stale on search_blocks (block) where stale > 0;

-- The messages of a block, one run for each room, in the order of the rooms.
create table search_runs (
  block     integer not null references search_blocks (block),
  room      integer not null references rooms (number),
  first_seq integer not null,
  last_seq  integer not null,
  newest_at integer not null,
  primary key (block, room)
) strict, without rowid;
create index search_runs_by_room on search_runs (room, first_seq);

-- Which messages of a block contain which pairs and triples of characters.
create table search_buckets (
  id    integer primary key, -- the block and the bucket in it
  grams blob    not null
) strict;

-- Messages with other words than those in their block.
create table search_changed (
  room integer not null references rooms (number),
  seq  integer not null,
  primary key (room, seq)
) strict, without rowid;
