alter table messages add column attachments text; -- JSON, as on the wire; null where there are none

create table attachments (
  id text not null primary key,
  user_id text not null,
  client_id text,
  name text not null,
  type text not null,
  size integer not null,
  width integer,
  height integer,
  content text not null,
  preview text,
  preview_type text,
  preview_size integer not null,
  created_at integer not null,
  room integer, -- null until it is sent
  seq integer,
  unique (user_id, client_id)
);
create index attachments_of_message on attachments (room, seq);
create index attachments_by_content on attachments (content);
create index attachments_by_preview on attachments (preview);

-- Content that is removed when it is due, unless an attachment has it.
create table unowned_contents (
  content text not null primary key,
  due_at integer not null
) without rowid;
create index unowned_contents_by_time on unowned_contents (due_at);
