-- What the search knows of messages, in blocks of some thousand. Messages that are in no block are
-- looked through.
alter table rooms add column indexed_seq bigint not null default 0; -- newer ones are in no block
create table search_blocks (
  block     bigint generated always as identity primary key,
  oldest_at bigint not null,
  newest_at bigint not null,
  stale     bigint  not null default 0 -- how many of its messages have changed since it was made
);
create index search_blocks_stale on search_blocks (block) where stale > 0;

-- The messages of a block, one run for each room, in the order of the rooms.
create table search_runs (
  block     bigint not null references search_blocks (block),
  room      bigint not null references rooms (number),
  first_seq bigint not null,
  last_seq  bigint not null,
  newest_at bigint not null,
  primary key (block, room)
);
create index search_runs_by_room on search_runs (room, first_seq);

-- Which messages of a block contain which pairs and triples of characters.
create table search_buckets (
  id    bigint not null primary key, -- the block and the bucket in it
  grams bytea  not null
);

-- Messages with other words than those in their block.
create table search_changed (
  room bigint not null references rooms (number),
  seq  bigint not null,
  primary key (room, seq)
);
