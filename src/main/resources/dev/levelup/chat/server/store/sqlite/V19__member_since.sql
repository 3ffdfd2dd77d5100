alter table room_members add column joined_at integer; -- null where an older program wrote the row
