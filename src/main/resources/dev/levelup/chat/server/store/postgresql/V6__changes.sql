-- Messages that exist may change. Each change takes the next number of its room, in its commit.
alter table rooms add column last_rev bigint not null default 0;
alter table messages add column rev bigint not null default 0; -- of its last change; 0: none
alter table messages add column updated_at bigint; -- of its last change; null where there is none
alter table messages add column deleted integer not null default 0;
create index messages_by_rev on messages (room, rev) where rev > 0;
