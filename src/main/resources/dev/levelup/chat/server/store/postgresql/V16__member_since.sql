alter table room_members add column joined_at bigint; -- null where an older program wrote the row
