alter table messages add column attachments text; -- JSON, as on the wire; null where there are none

create table attachments (
  id text not null primary key,
  user_id text not null,
  client_id text,
  name text not null,
  type text not null,
  size bigint not null,
  width integer,
  height integer,
  content text not null,
  preview text,
  preview_type text,
  preview_size bigint not null,
  created_at bigint not null,
  room bigint, -- null until it is sent
  seq bigint,
  unique (user_id, client_id)
);
create index attachments_of_message on attachments (room, seq);
create index attachments_by_content on attachments (content);
create index attachments_by_preview on attachments (preview);

-- Content that is removed when it is due, unless an attachment has it.
create table unowned_contents (
  content text not null primary key,
  due_at bigint not null
);
create index unowned_contents_by_time on unowned_contents (due_at);

create table content_pieces (
  content text not null,
  piece integer not null,
  bytes bytea not null,
  primary key (content, piece)
);
alter table content_pieces alter column bytes set storage external; -- most files are compressed
